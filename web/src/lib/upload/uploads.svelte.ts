import { newClientId } from '@forium/client'
import { viewerUploadAllowance } from '@forium/client/file'
import type { App } from '#lib/app/app.svelte.ts'
import { t } from '#lib/i18n/t.ts'
import { bring } from './bring.ts'
import { typeOf } from './file-type.ts'
import { isFinal, isOffline, NotTaken, uploadWords } from './upload-words.ts'

/** A file that is in the server's hands. */
export interface Uploaded {
  id: string
  filename: string
  contentType: string
  byteSize: number
}

export interface Item {
  readonly key: string
  readonly filename: string
  readonly byteSize: number
  /** What the reader sees of a picture before the server has it. */
  readonly preview: string | null
  state: 'waiting' | 'sending' | 'done' | 'failed'
  /** From 0 to 1. */
  progress: number
  error: string | null
  mayRetry: boolean
  id: string | null
  contentType: string
}

interface Chosen {
  file: File
  clientId: string
  abort: AbortController
  offline: boolean
}

type Allowance = NonNullable<Awaited<ReturnType<typeof readAllowance>>>
const readAllowance = async (app: App) => {
  const asked = await app.client.try(viewerUploadAllowance)
  return asked.ok ? asked.data : null
}

const atOnce = 2

/** The files of one text that is being written: on their way, arrived, or refused with a reason. */
export class Uploads {
  items: Item[] = $state([])
  /** Why something was not even begun. */
  refusal = $state('')
  allowance = $state.raw<Allowance | null>(null)
  readonly busy = $derived(this.items.some(({ state }) => state === 'waiting' || state === 'sending'))
  readonly failed = $derived(this.items.some(({ state }) => state === 'failed'))
  readonly done = $derived(this.items.filter(({ state }) => state === 'done').map(uploadedOf))
  readonly #chosen = new Map<string, Chosen>()
  readonly #app: App
  readonly #locale: string
  #waiting: (() => void)[] = []

  constructor(app: App, locale: string) {
    this.#app = app
    this.#locale = locale
  }

  async prepare(): Promise<void> {
    this.allowance ??= await readAllowance(this.#app)
  }

  /** What was there before: of a draft, or of what is being changed. */
  take(files: readonly Uploaded[]): void {
    this.items = files.map(({ id, filename, contentType, byteSize }) => {
      const rest = { preview: null, progress: 1, error: null, mayRetry: false }
      return { key: id, id, filename, contentType, byteSize, state: 'done', ...rest }
    })
  }

  async add(files: readonly File[]): Promise<void> {
    this.refusal = ''
    const most = this.allowance?.maxAttachments ?? 10
    const room = Math.max(0, most - this.items.length)
    if (files.length > room) this.refusal = t('file.failed.many', { count: most })
    for (const file of files.slice(0, room)) this.#add(file)
    await this.prepare()
    this.#next()
  }

  retry(key: string): void {
    const item = this.#find(key)
    if (item?.state !== 'failed') return
    Object.assign(item, { state: 'waiting', error: null, progress: 0 })
    this.#next()
  }

  /** What is on its way is stopped; what has arrived and is attached to nothing is thrown away by the server. */
  remove(key: string): void {
    const item = this.#find(key)
    if (item?.preview) URL.revokeObjectURL(item.preview)
    this.#chosen.get(key)?.abort.abort()
    this.#chosen.delete(key)
    this.items = this.items.filter((other) => other.key !== key)
    this.refusal = ''
    this.#next()
  }

  clear(): void {
    for (const { key } of [...this.items]) this.remove(key)
  }

  /** Once the network is back, what failed for want of it goes again. */
  again(): void {
    for (const [key, { offline }] of this.#chosen) if (offline) this.retry(key)
  }

  /** Resolves when nothing is on its way any more. */
  async settled(): Promise<void> {
    if (this.busy) await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  #add(file: File): void {
    const key = newClientId()
    this.#chosen.set(key, { file, clientId: newClientId(), abort: new AbortController(), offline: false })
    const preview = /^image\/(jpeg|png|webp|gif)$/.test(file.type) ? URL.createObjectURL(file) : null
    const fresh = { progress: 0, error: null, mayRetry: false, id: null, contentType: file.type }
    const item: Item = { key, filename: file.name, byteSize: file.size, preview, state: 'waiting', ...fresh }
    this.items = [...this.items, item]
  }

  #next(): void {
    const under = this.items.filter(({ state }) => state === 'sending').length
    for (const { key } of this.items.filter(({ state }) => state === 'waiting').slice(0, atOnce - under))
      void this.#bring(key)
    if (this.busy) return
    for (const resolve of this.#waiting.splice(0)) resolve()
  }

  async #bring(key: string): Promise<void> {
    const [item, chosen] = [this.#find(key), this.#chosen.get(key)]
    if (!item || !chosen) return
    Object.assign(item, { state: 'sending', error: null })
    try {
      await this.#send(item, chosen)
    } catch (failure) {
      chosen.offline = isOffline(failure)
      const error = uploadWords(failure, this.allowance, this.#locale)
      if (!chosen.abort.signal.aborted) Object.assign(item, { state: 'failed', error, mayRetry: !isFinal(failure) })
    }
    this.#next()
  }

  async #send(item: Item, { file, clientId, abort }: Chosen): Promise<void> {
    item.contentType = typeOf(file, this.allowance?.contentTypes ?? [])
    if (this.allowance) demandFitting(this.allowance, item)
    const onprogress = (part: number) => void Object.assign(item, { progress: part })
    const load = { file, clientId, contentType: item.contentType, onprogress, signal: abort.signal }
    const id = await bring(this.#app, load)
    Object.assign(item, { state: 'done', progress: 1, id })
  }

  #find = (key: string) => this.items.find((item) => item.key === key)
}

/** What would be refused is said before a byte has travelled, and without asking. */
function demandFitting({ maxByteSize, contentTypes }: Allowance, { byteSize, contentType }: Item): void {
  const code = byteSize > maxByteSize ? 'TOO_LARGE' : contentTypes.includes(contentType) ? null : 'TYPE_NOT_ALLOWED'
  if (code) throw new NotTaken(code)
}

const uploadedOf = ({ id, filename, contentType, byteSize }: Item): Uploaded => {
  return { id: id!, filename, contentType, byteSize }
}
