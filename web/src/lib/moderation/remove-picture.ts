import { removeProfilePicture } from '@forium/client/staff'
import type { App } from '#lib/app/app.svelte.ts'
import { t } from '#lib/i18n/t.ts'

interface Person {
  id: string
  displayName: string
}

/** Asks, then takes a person's picture away. Whether it is gone. */
export async function removePicture(app: App, { id, displayName }: Person): Promise<boolean> {
  const sure = await app.confirms.confirm({
    title: t('person.picture.title', { name: displayName }),
    text: t('person.picture.text'),
    confirm: t('person.picture.remove'),
    danger: true,
  })
  if (!sure) return false
  const done = await app.client.try(removeProfilePicture, { input: { userId: id } })
  if (done.ok) app.toasts.show({ text: t('person.picture.done'), tone: 'success' })
  else app.toasts.show({ text: done.error.message, tone: 'danger' })
  return done.ok
}
