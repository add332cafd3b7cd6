import type { createUpload } from '../../generated/file.ts'
import { onAbort } from '../abort.ts'
import type { ResultOf } from '../operation.ts'
import type { Platform } from '../ports.ts'
import type { ReadFile } from './file-to-upload.ts'
import { UploadFailed, uploadAborted, uploadLost } from './upload-failed.ts'

export type Target = NonNullable<ResultOf<typeof createUpload>['upload']['target']>

export interface Sending {
  platform: Platform
  /** From 0 to 1. */
  onProgress: (part: number) => void
  signal: AbortSignal | undefined
}

/** So long without a byte, and nobody is there any more. */
const silenceMs = 60_000

/** Brings the bytes to where the server wants them. `fetch` tells nothing of how far it has come. */
export async function sendBytes(target: Target, file: ReadFile, sending: Sending): Promise<void> {
  const body = target.method === 'PUT' ? file.body : formOf(target, file)
  const { XMLHttpRequest: Xhr } = globalThis as Partial<typeof globalThis>
  const status = await (Xhr ? byRequest(new Xhr(), target, body, sending) : byFetch(target, body, sending))
  if (status >= 200 && status < 300) return
  // An address that has ended (403) is given anew.
  const retryable = status === 403 || status === 408 || status === 429 || status >= 500
  throw new UploadFailed(retryable ? 'NOT_UPLOADED' : 'FAILED', `The file was not taken: ${status}.`, { retryable })
}

type Body = FormData | ReadFile['body']

function formOf({ fields }: Target, { body, filename, contentType }: ReadFile): FormData {
  const form = new FormData()
  for (const { name, value } of fields) form.append(name, value)
  const isPlace = 'uri' in body
  const part = isPlace ? { ...body, name: filename, type: contentType } : body
  form.append('file', (isPlace || part instanceof Blob ? part : new Blob([part as ArrayBuffer])) as Blob)
  return form
}

function byRequest(request: XMLHttpRequest, target: Target, body: Body, sending: Sending): Promise<number> {
  const { platform, onProgress, signal } = sending
  let leave = () => {}
  let awake = () => {}
  return new Promise<number>((resolve, reject) => {
    const lost = () => reject(uploadLost())
    const watch = () => {
      awake()
      awake = platform.timer(silenceMs, () => {
        lost()
        request.abort()
      })
    }
    request.open(target.method, target.url)
    for (const { name, value } of target.headers) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => {
      watch()
      onProgress(total > 0 ? Math.min(1, loaded / total) : 0)
    }
    request.onload = () => resolve(request.status)
    request.onerror = lost
    request.onabort = () => reject(uploadAborted())
    watch()
    request.send(body as XMLHttpRequestBodyInit)
    leave = onAbort(signal, () => request.abort())
  }).finally(() => {
    awake()
    leave()
  })
}

async function byFetch(target: Target, body: Body, { platform, signal = null as never }: Sending): Promise<number> {
  const headers = Object.fromEntries(target.headers.map(({ name, value }) => [name, value]))
  const sent = await platform
    .fetch(target.url, { method: target.method, headers, body: body as BodyInit, signal })
    .catch((cause) => {
      throw uploadLost(cause)
    })
  return sent.status
}
