import { signOut } from '@forium/client/account'
import type { Forium } from '@forium/client/forium'
import type { Route } from '@forium/client/routes'
import { answerActivations } from './activations.ts'
import { showBadge } from './badge.ts'
import { guarded, type OnError } from './guarded.ts'
import type { Capability, DesktopHost, DesktopNotification, Readable } from './host.ts'
import { type Notice, showNotices } from './notices.ts'
import { followPower, showPresence } from './presence.ts'
import type { DesktopSession } from './session.ts'
import { showTray, type TrayOptions } from './tray.ts'

/** How somebody got there. */
export interface Arrival {
  readonly from: 'notification' | 'deep-link' | 'tray'
  /** An answer typed into a notification that this device could not store: put it into the composer. */
  readonly unsent?: string
}

export interface DesktopOptions {
  client: Forium
  host: DesktopHost
  /** Ended on the server and forgotten here when the person signs out (`client.signOut`). */
  session?: DesktopSession
  /** The app's own, as in `acme://topic/…`; without it links of the app lead home. */
  scheme?: string
  /** Where the community lives, `https://forum.example`, so that its addresses open in the app. */
  origin?: string
  /** Go there. What leads nowhere leads home. */
  onRoute?: (route: Route, arrival: Arrival) => void
  /** What the window shows. What one looks at is not notified; without it that is anything while the window has the focus. */
  viewing?: Readable<Route | null>
  /** Words and sound of a notification, or null for none. Default: who it is from and what they say. */
  notify?: (notice: Notice) => Partial<DesktopNotification> | null
  /** What the line to answer in says while it is empty. Left out: a notification cannot be answered. */
  replyPlaceholder?: string
  /** Nothing is notified; the badge goes on counting. */
  doNotDisturb?: Readable<boolean>
  /** Default: `all`. */
  badge?: 'messages' | 'all' | 'off'
  tray?: TrayOptions
  /** False: nobody hears whether this person is there. */
  presence?: boolean
  onError?: OnError
}

export interface DesktopConnection {
  readonly capabilities: ReadonlySet<Capability>
  /** Whether the app starts with the system; null where that cannot be had. */
  autostart(): Promise<boolean | null>
  /** Answers with what it is then. */
  setAutostart(on: boolean): Promise<boolean | null>
  /** Asks for the permission to notify. Call it from a click. */
  allowNotifications(): Promise<boolean>
  /** Opens it in the person's browser; false: it was refused, or there is no way. */
  openExternal(url: string): Promise<boolean>
  dispose(): void
}

/**
 * Ties a community to the desktop: badge, notifications that lead somewhere and can be answered, tray, links, presence,
 * sleep. What the host cannot do is left out, and a host that fails is told to `onError` and changes nothing else.
 *
 * @example
 * const client = await createForium({ url, token: session.token, storage })
 * const desktop = connectDesktop({ client, host, session, scheme: 'acme', onRoute: (route) => show(route) })
 */
export function connectDesktop(options: DesktopOptions): DesktopConnection {
  const { client, host, session, onError } = options
  const guard = guarded(host, onError)
  const isSeen = (route: Route) => {
    if (!guard.can('focus') || !host.focused.get()) return false
    const seen = options.viewing?.get()
    return options.viewing ? seen?.name === route.name && idIn(seen) === idIn(route) : true
  }
  const stops = [
    showBadge(client, guard, options.badge ?? 'all'),
    showNotices(client, guard, { ...options, isSeen }),
    answerActivations(client, guard, options),
    followPower(client, guard),
    options.tray ? showTray(client, guard, options.tray, options.doNotDisturb) : () => {},
    options.presence === false ? () => {} : showPresence(client, guard, options.viewing),
    client.on('signedOut', ({ reason }) => reason === 'user' && session && endSession(client, session)),
  ]
  return {
    capabilities: host.capabilities,
    autostart: () => guard.ask('autostart', 'autostart', () => host.autostart.get(), null),
    setAutostart: (on) =>
      guard.ask('autostart', 'autostart', () => host.autostart.set(on).then(() => host.autostart.get()), null),
    allowNotifications: () => guard.ask('notify', 'permission', () => host.allowNotifications(), false),
    openExternal: (url) =>
      guard.ask('openExternal', 'opening an address', () => host.openExternal(url).then(() => true), false),
    dispose() {
      for (const stop of stops.splice(0)) stop()
    },
  }
}

/** On the server, too; offline it is forgotten all the same. One that has expired, `session` knows of itself. */
function endSession({ client }: Forium, session: DesktopSession): void {
  void client.try(signOut, { input: {} }, { retries: 0 })
  void session.forget('user')
}

const idIn = (route: Route | null | undefined) => (route && 'id' in route ? route.id : undefined)
