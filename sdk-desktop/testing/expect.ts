// Expectations that need no test runner: the contract also runs inside of browsers, Electron and Tauri.
import { DesktopError, type DesktopErrorCode } from '../host.ts'

export function holds(condition: unknown, words: string): asserts condition {
  if (!condition) throw new Error(words)
}

export function same(actual: unknown, wanted: unknown, what: string): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(wanted)]
  if (is !== should) throw new Error(`${what}: ${is} instead of ${should}`)
}

/** Between processes things take a moment. */
export async function becomes(read: () => unknown, wanted: unknown, what: string): Promise<void> {
  const should = JSON.stringify(wanted)
  for (let tries = 0; tries < 400; tries++) {
    if (JSON.stringify(await read()) === should) return
    await pause()
  }
  same(await read(), wanted, what)
}

export async function refuses(work: Promise<unknown>, code: DesktopErrorCode, what: string): Promise<void> {
  const error = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  holds(error instanceof DesktopError, `${what}: ${error ?? 'nothing'} instead of a DesktopError`)
  same(error.code, code, what)
}

/** For what must not happen: as long as what does happen takes. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5))
