import type { ResultOf } from '@forium/client'
import type { completeUpload } from '@forium/client/file'

type Completed = Extract<ResultOf<typeof completeUpload>, { upload: unknown }>

/** A file of a post, message or note. */
export type Attachment = NonNullable<Completed['upload']['attachment']>

/** What has pixels is shown, everything else is a row. */
export const isPicture = (file: Pick<Attachment, 'width' | 'thumbnailUrl'>): boolean =>
  file.width !== null && file.thumbnailUrl !== null

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** `1.4 MB`, as the reader's language writes it. */
export function sizeText(bytes: number, locale: string | undefined): string {
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10))
  const value = bytes / 1024 ** step
  const format = { style: 'unit', unit: units[step]!, maximumFractionDigits: value < 10 && step > 0 ? 1 : 0 } as const
  return new Intl.NumberFormat(locale, format).format(value)
}

/** `PDF`, `ZIP`: what people call a type, after the name's ending or else the type's own. */
export function kindText(file: { filename: string; contentType: string }): string {
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(file.filename)?.[1]
  return (ending ?? file.contentType.split(/[/.+-]/).at(-1)!).toUpperCase()
}
