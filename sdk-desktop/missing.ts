import { type Capability, DesktopError, type DesktopHost, type Secrets } from './host.ts'

/** What a host answers to what it cannot do. */
export const unsupported = (): Promise<never> =>
  Promise.reject(new DesktopError('UNSUPPORTED', 'This desktop cannot do that.'))

export const noSecrets: Secrets = { get: unsupported, set: unsupported }
export const noAutostart: DesktopHost['autostart'] = { get: unsupported, set: unsupported }

/** The names of those that are there. */
export function capabilitiesOf(there: Partial<Record<Capability, unknown>>): ReadonlySet<Capability> {
  return new Set((Object.keys(there) as Capability[]).filter((each) => there[each]))
}
