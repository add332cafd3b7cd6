import { newAbort } from '../abort.ts'
import { newClientId } from '../client-id.ts'
import type { Client } from '../create-client.ts'
import { platformOf } from '../ports.ts'
import { createReadable, type Readable } from '../readable.ts'
import { factsOf, type Uploadable } from './file-to-upload.ts'
import type { UploadFailed } from './upload-failed.ts'
import { type UploadedFile, type UploadOptions, uploadFile } from './upload-file.ts'

export interface UploadItem {
  readonly key: string
  readonly name: string
  readonly contentType: string
  /** NaN: not known before it was read. */
  readonly byteSize: number
  /** What was chosen: for a preview. */
  readonly source: Uploadable
  readonly state: 'waiting' | 'sending' | 'done' | 'failed'
  /** From 0 to 1. */
  readonly progress: number
  /** Of `done`. */
  readonly file: UploadedFile | null
  /** Of `failed`. */
  readonly failure: UploadFailed | null
}

/** The files of one text that is being written. */
export interface Uploads {
  /** In the order in which they were chosen. */
  readonly items: Readable<readonly UploadItem[]>
  /** Answers how many there was no room for. */
  add(files: readonly Uploadable[]): number
  /** Left out: all that failed for want of a network. */
  retry(key?: string): void
  /** What is on its way is stopped. */
  remove(key: string): void
  clear(): void
  /** Waits for what is on its way; null when one of them was not taken, and is still there. */
  ready(): Promise<UploadedFile[] | null>
}

export interface UploadsOptions extends Omit<UploadOptions, 'clientId' | 'signal' | 'onProgress'> {
  /** How many are sent side by side. Default: 2. */
  atOnce?: number
}

/**
 * Several files on their way, for a view to draw.
 *
 * @example
 * const uploads = createUploads(forium.client, { allowance: await uploadAllowance(forium.client) })
 * uploads.items.subscribe((items) => show(items))
 * uploads.add(input.files)
 * const files = await uploads.ready()
 * if (files) await forium.conversation(id).send(text, files.map(({ id }) => id), files)
 */
export function createUploads(client: Client, { atOnce = 2, ...options }: UploadsOptions = {}): Uploads {
  const items = createReadable<readonly UploadItem[]>([])
  const running = new Map<string, { abort: AbortController | undefined }>()
  const all = () => items.get()
  const change = (key: string, news: Partial<UploadItem>) =>
    items.set(all().map((item) => (item.key === key ? { ...item, ...news } : item)))

  function next(): void {
    for (const { key, state, source } of all()) {
      if (running.size >= atOnce) return
      if (state === 'waiting') void bring(key, source)
    }
  }
  async function bring(key: string, source: Uploadable): Promise<void> {
    const job = { abort: newAbort() }
    running.set(key, job)
    change(key, { state: 'sending' })
    const mine = () => running.get(key) === job
    const onProgress = (progress: number) => void (mine() && change(key, { progress }))
    const news = await outcome(client, source, { ...options, clientId: key, signal: job.abort?.signal, onProgress })
    if (!mine()) return
    running.delete(key)
    change(key, news)
    next()
  }
  function remove(key: string): void {
    running.get(key)?.abort?.abort()
    running.delete(key)
    items.set(all().filter((item) => item.key !== key))
    next()
  }
  return {
    items,
    add(files) {
      const room = Math.max(0, (options.allowance?.maxAttachments ?? 10) - all().length)
      const chosen = [...files].slice(0, room).map((source) => itemOf(source, options))
      items.set([...all(), ...chosen])
      next()
      return files.length - chosen.length
    },
    retry(wanted) {
      for (const { key, failure } of all())
        if (failure && (wanted ? key === wanted : failure.code === 'NETWORK'))
          change(key, { state: 'waiting', progress: 0, failure: null })
      next()
    },
    remove,
    clear() {
      for (const { abort } of running.values()) abort?.abort()
      running.clear()
      items.set([])
    },
    ready: () => settled(items),
  }
}

function itemOf(source: Uploadable, options: UploadsOptions): UploadItem {
  const { filename: name, contentType, byteSize } = factsOf(source, options.allowance?.contentTypes)
  const fresh = { state: 'waiting', progress: 0, file: null, failure: null } as const
  return { key: newClientId(platformOf(options)), name, contentType, byteSize, source, ...fresh }
}

const outcome = (...given: Parameters<typeof uploadFile>): Promise<Partial<UploadItem>> =>
  uploadFile(...given).then(
    (file) => ({ state: 'done', progress: 1, file }),
    (failure) => ({ state: 'failed', failure }),
  )

function settled(items: Uploads['items']): Promise<UploadedFile[] | null> {
  return new Promise((resolve) => {
    const stop = items.subscribe((now) => {
      if (now.some(({ state }) => state === 'waiting' || state === 'sending')) return
      queueMicrotask(() => stop())
      const files = now.map(({ file }) => file)
      resolve(files.includes(null) ? null : (files as UploadedFile[]))
    })
  })
}
