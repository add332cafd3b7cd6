import { completeUpload, createUpload } from '@forium/client/file'
import type { App } from '#lib/app/app.svelte.ts'
import { page } from '$app/state'
import { hereOf, sendBytes } from './send-bytes.ts'

interface Load {
  file: File
  clientId: string
  contentType: string
  /** From 0 to 1. */
  onprogress(part: number): void
  signal: AbortSignal
}

/** Announces a file, sends its bytes and has the server look at them; its id. With the same `clientId` it goes on. */
export async function bring(
  { client }: App,
  { file, clientId, contentType, onprogress, signal }: Load,
): Promise<string> {
  const announced = { clientId, filename: nameOf(file), contentType, byteSize: file.size }
  const { upload } = await client.run(createUpload, { input: announced })
  if (upload.target) await sendBytes(hereOf(upload.target, page.data.session.community.url), file, onprogress, signal)
  signal.throwIfAborted()
  const completed = await client.run(completeUpload, { input: { id: upload.id } })
  return completed.upload.id
}

const nameOf = ({ name }: File) => name.replace(/[/\\\t\n\r]/g, '_').slice(-200) || 'file'
