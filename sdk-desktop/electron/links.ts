import type { ElectronApp } from './parts.ts'

const longest = 8_000

/** A link of the app among what it was started with: the last, for Windows puts switches of its own before it. */
export function linkIn(given: readonly string[], scheme: string): string | undefined {
  const ours = `${scheme}:`
  return given.filter((each) => each.length <= longest && each.slice(0, ours.length).toLowerCase() === ours).at(-1)
}

/**
 * Links that the system hands over: as an event on macOS, elsewhere as an argument of the first or a second start.
 * To be called before the app is ready, or the link it was started with is missed.
 */
export function followLinks(
  app: ElectronApp,
  scheme: string,
  given: readonly string[],
  opened: (url?: string) => void,
) {
  const openUrl = (event: { preventDefault(): void }, url: string): void => {
    event.preventDefault()
    opened(linkIn([url], scheme))
  }
  const secondInstance = (_event: unknown, argv: string[]): void => opened(linkIn(argv, scheme))
  app.on('open-url', openUrl)
  app.on('second-instance', secondInstance)
  const first = linkIn(given, scheme)
  if (first) opened(first)
  return () => {
    app.removeListener('open-url', openUrl)
    app.removeListener('second-instance', secondInstance)
  }
}

/** True also where an installer did it. */
export const ownsScheme = (app: ElectronApp, scheme: string): boolean =>
  app.setAsDefaultProtocolClient(scheme) || app.isDefaultProtocolClient(scheme)
