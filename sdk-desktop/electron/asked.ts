// What a window says is not believed: each argument is looked at, and copied into exactly what is used.
import { DesktopError, type DesktopNotification, type Tray } from '../host.ts'

const fail = (what: string): never => {
  throw new DesktopError('INVALID', `${what} is not what it should be.`)
}

export function textIn(value: unknown, what: string, longest: number): string {
  return typeof value === 'string' && value.length <= longest ? value : fail(what)
}

export function countIn(value: unknown): number {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? Math.min(value as number, 99_999) : fail('The count')
}

export function flagIn(value: unknown): boolean {
  return typeof value === 'boolean' ? value : fail('The switch')
}

export function notificationIn(value: unknown): DesktopNotification {
  const { tag, title, body, route, silent, reply } = recordIn(value, 'The notification')
  return {
    tag: textIn(tag, 'The tag', 200),
    title: textIn(title, 'The title', 500),
    body: body === undefined ? '' : textIn(body, 'The body', 2_000),
    route: textIn(route, 'The route', 4_000),
    silent: silent === undefined ? false : flagIn(silent),
    ...(reply === undefined
      ? {}
      : { reply: { placeholder: textIn(recordIn(reply, 'The answer').placeholder, 'The placeholder', 200) } }),
  }
}

export function trayIn(value: unknown): Tray | null {
  if (value === null) return null
  const { tooltip, unread, menu } = recordIn(value, 'The tray')
  if (!Array.isArray(menu) || menu.length > 50) return fail('The menu')
  return {
    tooltip: textIn(tooltip, 'The tooltip', 200),
    unread: countIn(unread),
    menu: menu.map((item) => {
      const { id, label, checked } = recordIn(item, 'The item')
      return {
        id: textIn(id, 'The id', 200),
        label: textIn(label, 'The label', 200),
        ...(checked === undefined ? {} : { checked: flagIn(checked) }),
      }
    }),
  }
}

export function secretIn(value: unknown): { key: string; value: string | null } {
  const { key, value: secret } = recordIn(value, 'The secret')
  return { key: keyIn(key), value: secret === null ? null : textIn(secret, 'The secret', 16_000) }
}

export const keyIn = (value: unknown): string => textIn(value, 'The key', 500) || fail('The key')

function recordIn(value: unknown, what: string): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : fail(what)
}
