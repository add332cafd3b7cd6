import type { Activations } from './activated.ts'
import { countIn, flagIn, keyIn, notificationIn, secretIn, textIn, trayIn } from './asked.ts'
import type { Gives, Method } from './bridge.ts'
import { type Desk, there } from './desk.ts'

type Answers = { [Name in Method]: (given: unknown) => Gives<Name> | Promise<Gives<Name>> }

/** What each method does. The sender has been looked at, what it gives has not. */
export function answersOf(desk: Desk, activations: Activations): Answers {
  const { notifications, tray, badge, autostart, secrets, update } = desk
  return {
    hello() {
      desk.power?.look()
      return { platform: platformOf(desk.platform), capabilities: desk.capabilities, ...desk.state() }
    },
    take: () => activations.take(),
    badge: (given) => there(badge)(countIn(given)),
    notify: (given) => there(notifications).show(notificationIn(given)),
    clear: (given) => there(notifications).clear(given === undefined ? given : textIn(given, 'The tag', 200)),
    tray: (given) => there(tray).set(trayIn(given)),
    'autostart.get': () => there(autostart).get(),
    'autostart.set': (given) => there(autostart).set(flagIn(given)),
    'secret.get': (given) => there(secrets).get(keyIn(given)),
    'secret.set'(given) {
      const { key, value } = secretIn(given)
      return there(secrets).set(key, value)
    },
    focus: () => activations.bringForward(),
    external: (given) => desk.openExternal(given),
    'update.check': () => there(update).check(),
    'update.install': () => there(update).install(),
  }
}

const names = new Map([
  ['darwin', 'macos'],
  ['win32', 'windows'],
  ['linux', 'linux'],
] as const)

const platformOf = (platform: string) => names.get(platform as 'linux') ?? 'unknown'
