import { completeUpload, createUpload, viewerUploadAllowance } from '../../generated/file.ts'
import { createRetry } from '../backoff.ts'
import { newClientId } from '../client-id.ts'
import type { Client } from '../create-client.ts'
import type { ResultOf } from '../operation.ts'
import { type Platform, platformOf } from '../ports.ts'
import { demandAllowed, type UploadAllowance } from './allowed.ts'
import { readFile, type Uploadable } from './file-to-upload.ts'
import { type Sending, sendBytes } from './send-bytes.ts'
import { UploadFailed, uploadAborted, uploadFailure } from './upload-failed.ts'

/** In the server's hands: its `id` goes into `attachmentIds`. What nothing has for a day is thrown away. */
export type UploadedFile = NonNullable<ResultOf<typeof completeUpload>['upload']['attachment']>

export interface UploadOptions extends Partial<Pick<Platform, 'fetch' | 'timer' | 'random' | 'now'>> {
  /** With the same one a file goes on where it was, also after the app was killed. */
  clientId?: string
  signal?: AbortSignal | undefined
  /** From 0 to 1; where there is no `XMLHttpRequest`, only 0 and 1. */
  onProgress?: (part: number) => void
  /** What `uploadAllowance` has said; left out, it is asked for. What is not allowed is refused without being sent. */
  allowance?: UploadAllowance | null | undefined
  /** How often it is tried again when the network or the server fails. Default: 3. */
  retries?: number
}

/** Longer than that the app should decide. */
const longestWaitMs = 20_000

/**
 * Announces a file, brings its bytes to where the server wants them and has it look at them.
 *
 * @throws {UploadFailed} `code` says why: `TOO_LARGE`, `TYPE_NOT_ALLOWED`, `QUOTA_EXCEEDED`, `NETWORK`, …
 * @example
 * const file = await uploadFile(forium.client, input.files[0], { onProgress: (part) => (bar.value = part) })
 * await forium.conversation(id).send('This is what I see.', [file.id], [file])
 * // React Native
 * await uploadFile(forium.client, { name: asset.name, contentType: asset.mimeType, byteSize: asset.size, body: asset })
 */
export async function uploadFile(client: Client, file: Uploadable, options: UploadOptions = {}): Promise<UploadedFile> {
  const platform = platformOf(options)
  const { clientId = newClientId(platform), signal, onProgress = () => {}, retries = 3 } = options
  const sending = { platform, onProgress, signal }
  const retry = createRetry(platform)
  for (let attempt = 0; ; attempt++) {
    try {
      return await bring(client, file, { ...options, clientId }, sending)
    } catch (thrown) {
      const failure = signal?.aborted ? uploadAborted() : uploadFailure(thrown)
      const asked = failure.retryAfterMs ?? 0
      const isTransient = failure.retryable && failure.code !== 'QUOTA_EXCEEDED' && asked <= longestWaitMs
      if (!isTransient || attempt >= retries) throw failure
      await retry.pause(asked, signal)
    }
  }
}

/** One try. What an earlier one has done is found again: by its `clientId` it is the same upload. */
async function bring(
  { run }: Client,
  file: Uploadable,
  { clientId, allowance: given }: UploadOptions & { clientId: string },
  sending: Sending,
): Promise<UploadedFile> {
  const { signal, platform, onProgress } = sending
  const once = { retries: 0, ...(signal && { signal }) }
  const allowance = given === undefined ? await run(viewerUploadAllowance, {}, once) : given
  if (!allowance) throw new UploadFailed('NOT_ALLOWED', 'Nothing may be uploaded.')
  const { body, ...announced } = await readFile(file, platform, allowance.contentTypes)
  demandAllowed(allowance, announced)
  const { upload } = await run(createUpload, { input: { clientId, ...announced } }, once)
  if (upload.target) await sendBytes(upload.target, { body, ...announced }, sending)
  const completed = await run(completeUpload, { input: { id: upload.id } }, once)
  onProgress(1)
  return completed.upload.attachment!
}
