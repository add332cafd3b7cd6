import { createCredentials, type TokenSource } from './credentials.ts'
import { isExpected, type RequestFailed, type UserError } from './errors.ts'
import { type EventHandlers, type EventsOptions, type LiveEvents, openEvents } from './events.ts'
import { follow } from './follow.ts'
import type { ConnectionState } from './link.ts'
import type { Given, Operation } from './operation.ts'
import { type Platform, platformOf } from './ports.ts'
import { createRun } from './run.ts'
import { type Live, openStream } from './stream.ts'
import { type AnyOperation, createTransport, type Documents } from './transport.ts'
import { createWire } from './wire.ts'

export interface ClientOptions extends Partial<Platform> {
  /** The GraphQL address of the server, `https://forum.example/graphql`. The socket has the same address. */
  url: string
  /** Left out: a guest, or in a browser whoever the cookie names. */
  token?: TokenSource
  /** How often a request that may be repeated is tried again. Default: 3. */
  retries?: number
  /** How long one try may take, in milliseconds. Default: 30,000. */
  timeoutMs?: number
  /** After so many milliseconds of silence the server is asked whether it is still there. Default: 15,000. */
  keepAliveMs?: number
  /** How operations are sent. Default: by their texts. See `documentIds()` of `@forium/client/document-ids`. */
  documents?: Documents
  /** Told whenever the live connection changes: for a banner, for tests. */
  onConnection?: (state: ConnectionState) => void
}

type Options = { signal?: AbortSignal }
type RunOptions = Options & {
  /** How often this one is tried again, instead of the client's `retries`. */
  retries?: number
}
/** Variables may be left out where an operation needs none. */
export type Arguments<Variables> =
  Record<string, never> extends Given<Variables>
    ? [variables?: Given<Variables>, options?: RunOptions]
    : [variables: Given<Variables>, options?: RunOptions]

/** What happened, as a value: `ok` says which. */
export type Attempt<Result> = { ok: true; data: Result } | { ok: false; error: UserError | RequestFailed }

type EventsOperation<Frame, Filter> = Operation<
  'subscription',
  Frame,
  { readonly after?: string | null | undefined; readonly filter?: Filter | null | undefined }
>
/** The events of a document, from its frames. */
export type EventIn<Frame> = Frame extends { readonly event: infer Event } ? Event : never

export interface Client {
  /**
   * Sends one operation and answers with what it asked for: the value of its only root field (for a mutation: its
   * payload), or all of its data where it has several. Queries, and writes that take a `clientId`, are repeated when the
   * network or the server fails, with growing pauses; `clientId` is made where you leave it out.
   *
   * @throws {UserError} what the mutation answered instead: `InvalidInputError`, `NotFoundError`, …
   * @throws {RequestFailed} no answer, or a refusal of the request as such
   * @example
   * const community = await client.run(communityQuery)
   * const { topic } = await client.run(createTopic, { input: { categoryId, kind: 'DISCUSSION', title, body } })
   */
  run<Result, Variables>(
    operation: Operation<'query' | 'mutation', Result, Variables, unknown>,
    ...given: Arguments<Variables>
  ): Promise<Result>

  /**
   * Like `run`, but a failure is a value.
   *
   * @example
   * const done = await client.try(createTopic, { input })
   * if (!done.ok) return show(done.error.message)
   */
  try<Result, Variables>(
    operation: Operation<'query' | 'mutation', Result, Variables, unknown>,
    ...given: Arguments<Variables>
  ): Promise<Attempt<Result>>

  /**
   * The durable stream: every event that you may see, once and in order, through lost connections, restarts of the
   * server and refused tokens. `cursor` moves on when your handler has resolved; start with the cursor you kept and
   * nothing is missed. Ends only with `stop()`, when a handler throws, or when the server refuses it for good.
   *
   * @throws {FeedWasReset} (from the loop or `done`) the stream cannot go on and there is no `onReset`
   * @throws {RequestFailed} (likewise) the filter names something you may not see, the session has ended, …
   * @example
   * for await (const event of client.events(everyEvent, { after: cursor })) console.log(event.__typename)
   * client.events(everyEvent, { filter: { topicIds: [id] } }, { onEvent: show, onReset: reload })
   */
  events<Frame, Filter>(
    document: EventsOperation<Frame, Filter>,
    options?: EventsOptions<NoInfer<Filter>>,
    handlers?: EventHandlers<EventIn<Frame>>,
  ): LiveEvents<EventIn<Frame>>

  /**
   * What is good for a few seconds: typing, presence. Never stored; after a lost connection it goes on with whatever
   * comes then.
   *
   * @throws {RequestFailed} (from the loop or `done`) the server refuses it for good
   * @example
   * const typing = client.signals(signals, { conversationIds: [id] }, (signal) => show(signal))
   * typing.stop()
   */
  signals<Signal, Variables>(
    document: Operation<'subscription', Signal, Variables>,
    variables: Variables,
    onSignal?: (signal: Signal) => void,
    options?: Options,
  ): Live<Signal>

  /** Closes the live connection until `resume`; streams keep their place. For an app that goes to the background. */
  pause(): void
  /** Connects at once, without waiting for the next try: back in the foreground, online again, awake again. */
  resume(): void
  /** Asks the token source again: somebody signed in or out. */
  reauthenticate(): void
  /** Ends all streams and the connection; one that is asked for later has ended at once. */
  close(): void
}

/**
 * A client of one Forium server.
 *
 * @example
 * const client = createClient({ url: 'https://forum.example/graphql', token: 'fk_…' })
 */
export function createClient(options: ClientOptions): Client {
  const platform = platformOf(options)
  const { url, retries = 3, timeoutMs = 30_000, keepAliveMs = 15_000, onConnection = () => {}, documents } = options
  const credentials = createCredentials(options.token)
  const place = { platform, url, credentials, keepAliveMs, documents }
  const run = createRun(platform, createTransport(place, timeoutMs), retries)
  const wire = createWire({ ...place, url: url.replace(/^http/, 'ws') }, onConnection)
  const answer = (operation: AnyOperation, variables: object = {}, { signal, retries }: RunOptions = {}) =>
    run(operation, variables, signal, retries)
  return {
    run: answer,
    try: (...given: Parameters<typeof answer>): Promise<Attempt<unknown>> =>
      answer(...given).then(
        (data) => ({ ok: true, data }),
        (error) => {
          if (isExpected(error)) return { ok: false, error }
          throw error
        },
      ),
    events: (document: AnyOperation, given = {}, handlers = {}) => openEvents(wire, document, given, handlers),
    // Without a memory: what comes while a loop is busy is lost, except for the newest.
    signals: (operation: AnyOperation, variables: unknown, onSignal, { signal } = {}) =>
      openStream(signal, ({ give, end }) =>
        follow(wire, {
          operation,
          variables: () => variables as object,
          next: onSignal ?? ((item) => void give(item)),
          failed: end,
        }),
      ),
    pause: wire.pause,
    resume: wire.resume,
    reauthenticate() {
      credentials.forget()
      wire.reopen()
    },
    close: wire.close,
  } as Client
}
