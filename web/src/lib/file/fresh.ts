import { attachments } from '@forium/client/file'
import type { App } from '#lib/app/app.svelte.ts'
import type { Attachment } from './file.ts'

/** Addresses end after 15 to 30 minutes; an open page asks for new ones. Null when there are none to be had. */
export async function freshFiles(app: App, subjectId: string): Promise<readonly Attachment[] | null> {
  const asked = await app.client.try(attachments, { id: subjectId })
  return asked.ok && asked.data && 'attachments' in asked.data ? asked.data.attachments : null
}

/** A moment before it ends it is over: what is opened now has to arrive. */
export const isOver = (file: Pick<Attachment, 'urlExpiresAt'>): boolean =>
  Date.parse(file.urlExpiresAt) < Date.now() + 20_000
