import type { ResultOf } from '@forium/client'
import type { createUpload } from '@forium/client/file'

type Created = Extract<ResultOf<typeof createUpload>, { upload: unknown }>
export type Target = NonNullable<Created['upload']['target']>

export class Unreachable extends Error {}
export class Refused extends Error {}

/** Brings the bytes to where the server wants them. Not by `fetch`: that tells nothing of how far it has come. */
export function sendBytes(target: Target, file: Blob, onprogress: (part: number) => void, signal: AbortSignal) {
  return new Promise<void>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(target.method, target.url)
    for (const { name, value } of target.headers) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => onprogress(total > 0 ? loaded / total : 0)
    request.onload = () => (request.status < 300 ? resolve() : reject(new Refused(String(request.status))))
    request.onerror = () => reject(new Unreachable())
    request.onabort = () => reject(signal.reason)
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(target.method === 'PUT' ? file : formOf(target, file))
  })
}

/** This server is reached where the page was, under whatever name that is. */
export function hereOf(target: Target, serverUrl: string): Target {
  const url = new URL(target.url)
  return url.origin === new URL(serverUrl).origin ? { ...target, url: url.pathname + url.search } : target
}

function formOf({ fields }: Target, file: Blob): FormData {
  const form = new FormData()
  for (const { name, value } of fields) form.append(name, value)
  form.append('file', file)
  return form
}
