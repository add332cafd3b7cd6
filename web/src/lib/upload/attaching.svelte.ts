import type { App } from '#lib/app/app.svelte.ts'
import { page } from '$app/state'
import { KeptFiles } from './kept-files.ts'
import type { Uploaded, Uploads } from './uploads.svelte.ts'

type Parts = typeof import('./upload-parts.ts')

/** Files of a text that is being written. Light: what brings them is loaded by whoever means to. */
export class Attaching {
  uploads = $state.raw<Uploads>()
  parts = $state.raw<Parts>()
  /** Somebody holds files above the place. */
  over = $state(false)
  readonly #app: App
  readonly #locale: string
  readonly #before: () => Promise<boolean>
  #place = ''
  #loading: Promise<Uploads> | undefined

  /** `before`: what must be true before the first file, such as being somebody. */
  constructor(app: App, locale: string, before: () => Promise<boolean> = async () => true) {
    this.#app = app
    this.#locale = locale
    this.#before = before
  }

  readonly count = $derived(this.uploads?.items.length ?? 0)
  readonly busy = $derived(this.uploads?.busy ?? false)
  readonly ids = $derived(this.uploads?.done.map(({ id }) => id) ?? [])

  load = (): Promise<Uploads> => {
    this.#loading ??= import('./upload-parts.ts').then((parts) => {
      this.parts = parts
      this.uploads = new parts.Uploads(this.#app, this.#locale)
      return this.uploads
    })
    return this.#loading
  }

  /** Whoever points at the button will want to know what is allowed. */
  intend = (): void => void this.load().then((uploads) => uploads.prepare())

  add = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0 || !(await this.#before())) return
    const uploads = await this.load()
    await uploads.add(files)
  }

  /** Begins where a draft, or what is being changed, left off. */
  async begin(where: string, present: readonly Uploaded[] = []): Promise<void> {
    // Whoever else uses this browser has other drafts.
    const place = `${page.data.session.viewer?.id ?? ''}:${where}`
    if (this.#place === place) return
    this.#place = place
    const kept = present.length > 0 ? present : new KeptFiles(place).read()
    if (kept.length > 0 || this.uploads) (await this.load()).take(kept)
  }

  /** Beside those that are there: of what was not taken and is written on. */
  async join(files: readonly Uploaded[]): Promise<void> {
    const uploads = await this.load()
    uploads.take([...uploads.done, ...files])
  }

  /** With the draft, as long as the server keeps what nothing has. */
  keep(): void {
    if (this.#place && this.uploads) new KeptFiles(this.#place).write(this.uploads.done)
  }

  /** Once nothing is on its way: the ids; null when one of them was not taken and its reason stands there. */
  async ready(): Promise<string[] | null> {
    if (!this.uploads) return []
    await this.uploads.settled()
    return this.uploads.failed ? null : this.ids
  }

  /** They belong to what was sent. */
  done(): void {
    this.uploads?.clear()
    if (this.#place) new KeptFiles(this.#place).write([])
  }

  /** Takes what is pasted or dropped on an element. */
  readonly zone = (element: HTMLElement): (() => void) => {
    const ending = new AbortController()
    const on = <Name extends keyof HTMLElementEventMap>(name: Name, hear: (event: HTMLElementEventMap[Name]) => void) =>
      element.addEventListener(name, hear, { signal: ending.signal })
    on('paste', (event) => this.#take(event, event.clipboardData))
    on('drop', (event) => this.#take(event, event.dataTransfer))
    on('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      this.over = true
    })
    on('dragleave', () => (this.over = false))
    const back = () => this.uploads?.again()
    addEventListener('online', back, { signal: ending.signal })
    return () => ending.abort()
  }

  /** A picture beside the words that were copied with it is not what was meant. */
  #take(event: Event, from: DataTransfer | null): void {
    this.over = false
    const files = [...(from?.files ?? [])]
    if (files.length === 0 || (event.type === 'paste' && from?.types.includes('text/plain'))) return
    event.preventDefault()
    void this.add(files)
  }
}
