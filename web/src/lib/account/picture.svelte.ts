import { newClientId, UserError } from '@forium/client'
import { viewerUploadAllowance } from '@forium/client/file'
import { setProfilePicture } from '@forium/client/people'
import type { App } from '#lib/app/app.svelte.ts'
import { textOf } from '#lib/form/text-of.ts'
import { t } from '#lib/i18n/t.ts'
import { bring } from '#lib/upload/bring.ts'
import { isOffline, NotTaken, uploadWords } from '#lib/upload/upload-words.ts'
import { page } from '$app/state'

export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'] as const

type Saved = (user: { version: number }) => Promise<void>

/** One's own picture: saved when it is chosen, since it is a file and no field. */
export class Picture {
  /** What is on its way, as its owner sees it before the server has it. */
  preview = $state<string>()
  /** From 0 to 1; 1 is: the server looks at it. */
  progress = $state(0)
  phase = $state<'still' | 'sending' | 'removing'>('still')
  problem = $state('')
  readonly #app: App
  readonly #onsaved: Saved
  #abort: AbortController | undefined

  constructor(app: App, onsaved: Saved) {
    this.#app = app
    this.#onsaved = onsaved
  }

  async choose(file: File): Promise<void> {
    this.stop()
    const abort = new AbortController()
    this.#abort = abort
    Object.assign(this, { phase: 'sending', progress: 0, problem: '' })
    this.#show(URL.createObjectURL(file))
    this.#app.announce(t('settings.picture.sending'))
    await this.#try(abort.signal, async () => {
      const uploadId = await this.#bring(file, abort.signal)
      await this.#set(uploadId, t('settings.picture.saved'))
    })
  }

  async remove(): Promise<void> {
    Object.assign(this, { phase: 'removing', problem: '' })
    await this.#try(new AbortController().signal, () => this.#set(null, t('settings.picture.removed')))
  }

  /** What is on its way goes no further. */
  stop(): void {
    this.#abort?.abort()
    this.#rest()
  }

  async #bring(file: File, signal: AbortSignal): Promise<string> {
    if (!(pictureTypes as readonly string[]).includes(file.type)) throw new NotTaken('TYPE_NOT_ALLOWED')
    const allowed = await this.#app.client.try(viewerUploadAllowance)
    const most = allowed.ok ? allowed.data : null
    if (most && file.size > most.maxByteSize) throw new Refusal(uploadWords(new NotTaken('TOO_LARGE'), most, locale()))
    const onprogress = (part: number) => (this.progress = part)
    const load = { file, clientId: newClientId(), contentType: file.type, onprogress, signal }
    return bring(this.#app, load)
  }

  async #set(uploadId: string | null, said: string): Promise<void> {
    const { user } = await this.#app.client.run(setProfilePicture, { input: { uploadId } })
    await this.#onsaved(user)
    this.#app.toasts.show({ text: said, tone: 'success' })
  }

  async #try(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (failure) {
      if (!signal.aborted) this.problem = wordsFor(failure)
    }
    if (!signal.aborted) this.#rest()
  }

  #rest(): void {
    this.phase = 'still'
    this.#show(undefined)
  }

  #show(url: string | undefined): void {
    if (this.preview) URL.revokeObjectURL(this.preview)
    this.preview = url
  }
}

/** Said already in words. */
class Refusal extends Error {}

const locale = () => page.data.session.locale

function wordsFor(failure: unknown): string {
  if (failure instanceof Refusal) return failure.message
  if (failure instanceof NotTaken) return t('settings.picture.type')
  if (isOffline(failure)) return t('settings.picture.offline')
  if (failure instanceof UserError && failure.code === 'UNAUTHENTICATED') return textOf(failure)
  return uploadWords(failure, null, locale())
}
