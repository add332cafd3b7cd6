import { NotFoundError, RequestFailed } from '@forium/client'
import { appDevices, appRegisterDevice, appRemoveDevice } from '@forium/client/app'
import type { Forium, ForiumCore } from '@forium/client/forium'
import { type ForiumPush, parsePush } from '@forium/client/push-payload'
import type { Route } from '@forium/client/routes'

/** What the phone's own push service has given to the app. */
export interface PushToken {
  /** Of Firebase, or of Apple. With Expo, `getDevicePushTokenAsync` gives them: `android` is `fcm`, `ios` is `apns`. */
  kind: 'fcm' | 'apns'
  value: string
  /** Bundle id; of APNs alone. Left out: the server's own. */
  app?: string
  /** Of APNs alone. Default: `production`. */
  environment?: 'production' | 'sandbox'
}

/** The app has its own messaging service and gives to this one what it has got: a token, a payload. */
export interface Push {
  /**
   * Tells the server where this person is reached; call it at each start and whenever the token is another. True: the
   * server knows. False: there is no network, and it is told as soon as there is.
   *
   * @throws {UserError} the server has no keys for it (`InvalidInputError`), or nobody is signed in (`ForbiddenError`)
   */
  register(token: PushToken): Promise<boolean>
  /** This device hears no more; signing out does it, too. */
  unregister(): Promise<void>
  /** Null when a payload is not ours. It does nothing else: a background task may ask before anything is opened. */
  parse(payload: unknown): ForiumPush | null
  /**
   * Reads what a push speaks of, so that it is there when it is opened, and sends what waits. For a background task: it
   * ends within its budget (20 s), and never rejects. Null when the payload is not ours.
   */
  receive(payload: unknown, options?: { budgetMs?: number }): Promise<ForiumPush | null>
  /** Where a push leads to that somebody has tapped; null when it is not ours. */
  opened(payload: unknown): Route | null
}

type Timer = (ms: number, run: () => void) => () => void

/** With whatever parts the app has. */
type Some = ForiumCore & Partial<Forium>

export interface PushHome {
  forium: Some
  timer: Timer
}

export function createPush({ forium, timer }: PushHome): Push & { wanted(): PushToken | undefined; close(): void } {
  const { client } = forium
  let wanted: PushToken | undefined
  let isTold = false
  let id: string | undefined

  async function tell(): Promise<boolean> {
    if (!wanted) return false
    const { kind, value, app, environment } = wanted
    const apple = kind === 'apns' && { kind: 'APNS' as const, environment: environmentOf(environment), app }
    const input = { token: value, ...(apple || { kind: 'FCM' as const }) }
    const done = await client.try(appRegisterDevice, { input })
    if (done.ok) id = done.data.device.id
    else if (!(done.error instanceof RequestFailed && done.error.retryable)) throw done.error
    isTold = done.ok
    return done.ok
  }
  // Nothing that the server has refused comes here again: it would refuse it as well the next time.
  const stop = forium.sync.subscribe(({ phase }) => {
    if (phase === 'live' && wanted && !isTold) void tell().catch(() => (wanted = undefined))
  })
  return {
    wanted: () => wanted,
    close: stop,
    register(token) {
      wanted = token
      isTold = false
      return tell()
    },
    async unregister() {
      wanted = undefined
      const known = id ?? (await client.run(appDevices)).find(({ isCurrent }) => isCurrent)?.id
      id = undefined
      if (!known) return
      const done = await client.try(appRemoveDevice, { input: { id: known } })
      if (!done.ok && !(done.error instanceof NotFoundError)) throw done.error
    },
    parse: parsePush,
    async receive(payload, { budgetMs = 20_000 } = {}) {
      const push = parsePush(payload)
      if (push) await within(timer, budgetMs, read(forium, push))
      return push
    },
    opened: (payload) => parsePush(payload)?.route ?? null,
  }
}

const environmentOf = (given: PushToken['environment']) =>
  given === 'sandbox' ? ('SANDBOX' as const) : ('PRODUCTION' as const)

/** What is shown when it is opened, and what is shown of it beforehand. */
async function read(forium: Some, { route, id }: ForiumPush): Promise<void> {
  forium.outbox.hurry()
  const looks: { refetch(): Promise<void>; close(): void }[] = []
  if (route.name === 'conversation' && forium.conversation && forium.conversations) {
    const { messages, close } = forium.conversation(route.id)
    looks.push({ refetch: messages.refetch, close }, forium.conversations())
  }
  if (route.name === 'topic' && forium.topic) {
    const { posts, close } = forium.topic(route.id)
    looks.push({ refetch: posts.refetch, close })
  }
  if (id.startsWith('ntf_') && forium.notifications) looks.push(forium.notifications())
  await Promise.all(looks.map(({ refetch }) => refetch().catch(() => {})))
  for (const { close } of looks) close()
  // The app may be ended the moment this is over.
  await forium.store.settle()
}

function within(timer: Timer, ms: number, work: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const cancel = timer(ms, resolve)
    const done = () => {
      cancel()
      resolve()
    }
    work.then(done, done)
  })
}
