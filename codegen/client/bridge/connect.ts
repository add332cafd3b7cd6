import type { Platform } from '../ports.ts'
import { platformOf } from '../ports.ts'
import type { Json } from '../storage.ts'
import { channelOf } from './channel.ts'
import {
  type BridgeErrorCode,
  bridgeVersion,
  eventNames,
  featureOf,
  type HostEvents,
  type HostFeature,
  type HostInfo,
  type HostMethod,
  type HostMethods,
  readMessage,
} from './protocol.ts'

/** `TIMEOUT`: no answer in time; `CLOSED`: nobody waits for one any more. The others are the host's own. */
export class BridgeError extends Error {
  override name = 'BridgeError'
  readonly code: BridgeErrorCode | 'TIMEOUT' | 'CLOSED'
  constructor(code: BridgeError['code'], message: string) {
    super(message)
    this.code = code
  }
}

/** The app around this page. */
export interface Host {
  readonly info: HostInfo
  has(feature: HostFeature): boolean
  /**
   * Asks the app for something.
   *
   * @throws {BridgeError} `UNSUPPORTED` without being sent, when the app does not offer it
   */
  call<Method extends HostMethod>(
    method: Method,
    ...params: Parameters<HostMethods[Method]>
  ): Promise<ReturnType<HostMethods[Method]>>
  on<Name extends keyof HostEvents>(name: Name, run: (data: HostEvents[Name]) => void): () => void
  close(): void
}

export interface ConnectOptions extends Partial<Pick<Platform, 'timer'>> {
  /** Of the page, for the app's log. */
  version: string
  /** How long an answer may take, in milliseconds. Default: 10,000. */
  timeoutMs?: number
  /** Told of each message that is none: for a log. */
  onRefused?: (text: unknown) => void
  /** Another one in tests. */
  window?: object
}

/** What a person decides takes its time. */
const patience: Partial<Record<HostMethod, number>> = { 'push.ask': 300_000, 'token.get': 60_000 }

/**
 * Finds the app that shows this page in a WebView and greets it. Null: there is none, this is a browser or a frame.
 *
 * @throws {BridgeError} there is a WebView, and nobody in it answers
 * @example
 * const host = await connectHost({ version: '0.1.0' })
 * const storage = host?.has('storage') ? bridgeStorage(host) : indexedDbStorage('forium')
 */
export async function connectHost(options: ConnectOptions): Promise<Host | null> {
  const page = (options.window ?? globalThis) as { __foriumNative?: unknown }
  const send = channelOf(page)
  if (!send) return null
  if (page.__foriumNative) throw new BridgeError('REFUSED', 'This page has a host already.')
  const questions = createQuestions(send, options)
  const listeners = createListeners()
  const receive = (text: unknown) => {
    const message = readMessage(text)
    if (!message || !(questions.answer(message) || listeners.tell(message))) options.onRefused?.(text)
  }
  Object.defineProperty(page, '__foriumNative', { value: Object.freeze({ receive }), configurable: true })
  const close = () => {
    delete page.__foriumNative
    questions.close()
  }
  const info = await questions
    .ask('hello', [{ version: options.version }])
    .then(readInfo)
    .catch((error) => {
      close()
      throw error
    })
  const has = (feature: HostFeature) => info.features.includes(feature)
  return {
    info,
    has,
    call: (async (method: HostMethod, ...params: Json[]) => {
      const feature = featureOf[method]
      if (feature && !has(feature)) throw new BridgeError('UNSUPPORTED', `The app offers no ${feature}.`)
      return questions.ask(method, params)
    }) as Host['call'],
    on: listeners.on,
    close,
  }
}

function readInfo(answer: unknown): HostInfo {
  const info = answer as HostInfo | null
  if (typeof info === 'object' && info !== null && Array.isArray(info.features)) return info
  throw new BridgeError('REFUSED', 'What answers is no host of Forium.')
}

/** Questions that wait, by their number. */
function createQuestions(send: (text: string) => void, { timer, timeoutMs = 10_000 }: ConnectOptions) {
  const start = platformOf(timer ? { timer } : {}).timer
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: BridgeError): void }>()
  let last = 0
  let isClosed = false
  return {
    ask(method: HostMethod, params: Json[]): Promise<unknown> {
      if (isClosed) return Promise.reject(new BridgeError('CLOSED', 'The page has let go of its host.'))
      const id = ++last
      const text = JSON.stringify({ v: bridgeVersion, id, method, params })
      return new Promise<unknown>((resolve, reject) => {
        const late = () => reject(new BridgeError('TIMEOUT', `The app did not answer ${method}.`))
        const stop = start(patience[method] ?? timeoutMs, late)
        waiting.set(id, {
          resolve(result) {
            stop()
            resolve(result)
          },
          reject(error) {
            stop()
            reject(error)
          },
        })
        send(text)
      }).finally(() => waiting.delete(id))
    },
    /** Whether it was an answer to one of them. */
    answer(message: { [key: string]: unknown }): boolean {
      const question = typeof message.id === 'number' ? waiting.get(message.id) : undefined
      if (!question || 'event' in message || 'result' in message === 'error' in message) return false
      waiting.delete(message.id as number)
      if ('result' in message) question.resolve(message.result)
      else question.reject(errorFrom(message.error))
      return true
    },
    close() {
      isClosed = true
      for (const { reject } of [...waiting.values()]) reject(new BridgeError('CLOSED', 'The page let go of its host.'))
    },
  }
}

function errorFrom(given: unknown): BridgeError {
  const { code, message } = (given ?? {}) as { code?: unknown; message?: unknown }
  const known = code === 'REFUSED' || code === 'UNSUPPORTED' ? code : 'FAILED'
  return new BridgeError(known, typeof message === 'string' ? message.slice(0, 500) : 'The app could not do it.')
}

function createListeners() {
  const listeners = new Set<{ name: string; run(data: never): void }>()
  return {
    on<Name extends keyof HostEvents>(name: Name, run: (data: HostEvents[Name]) => void) {
      const listener = { name, run }
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** Whether it was an event that there is. */
    tell(message: { [key: string]: unknown }): boolean {
      const { event, data } = message
      if ('id' in message || !(eventNames as readonly unknown[]).includes(event) || data === undefined) return false
      for (const { name, run } of [...listeners]) if (name === event) run(data as never)
      return true
    },
  }
}
