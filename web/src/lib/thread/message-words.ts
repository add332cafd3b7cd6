import { t } from '#lib/i18n/t.ts'

interface Said {
  readonly body: { readonly text: string } | null
  readonly attachments: readonly unknown[]
}

/** A message in a line: its words, or how many files it is. */
export function wordsOf({ body, attachments }: Said): string {
  if (body?.text) return body.text.slice(0, 400)
  return attachments.length > 0 ? t('file.count', { count: attachments.length }) : ''
}
