import type { Place } from './connection.ts'
import type { Credentials } from './credentials.ts'
import { RequestFailed } from './errors.ts'
import { type AnyOperation, createTransport } from './transport.ts'
import type { Listener } from './wire.ts'

/** Stands in an operation that not every server knows, and is in no other bundle. */
export interface Guard {
  /** Throws where the server lacks something. */
  demand(place: Place, operation: AnyOperation): Promise<void>
  /** `wire.listen`, once it is known that the server has it all. Of a subscription. */
  listen?(listener: Listener): () => void
}

/**
 * The server is older than what it is asked: nothing was sent. Its operator has to update it.
 *
 * @example
 * catch (error) {
 *   if (error instanceof UnsupportedServerError) hideFeature(error.needs)
 * }
 */
export class UnsupportedServerError extends RequestFailed {
  /** The `apiLevel` that it needs. */
  declare readonly needs: number
  /** The `apiLevel` that the server has. */
  declare readonly has: number
  constructor(operation: string, needs: number, has: number) {
    super('UNSUPPORTED_SERVER', `${operation} needs a server of level ${needs}, this one has ${has}.`)
    Object.assign(this, { name: 'UnsupportedServerError', needs, has })
  }
}

/** One of the server's own documents, so that it is answered everywhere. */
const serverLevel = {
  kind: 'query',
  name: 'serverLevel',
  root: 'server',
  id: '',
  text: 'query serverLevel{server{apiLevel}}',
} as const

/** What each client knows of its server. */
const known = new WeakMap<Credentials, number>()
const timeoutMs = 30_000

/** Asked once; a server that was too old may have been updated since. */
export const demand: Guard['demand'] = async (place, { name, level = 1 }) => {
  if ((known.get(place.credentials) ?? 0) >= level) return
  const url = place.url.replace(/^ws/, 'http')
  const { apiLevel } = (await createTransport({ ...place, url }, timeoutMs)(serverLevel, {})) as { apiLevel: number }
  known.set(place.credentials, apiLevel)
  if (apiLevel < level) throw new UnsupportedServerError(name, level, apiLevel)
}

export const guard: Guard = {
  demand,
  listen(listener) {
    let left = false
    let leave = () => {
      left = true
    }
    demand(listener.wire.place, listener.operation).then(
      () => {
        if (!left) leave = listener.wire.listen(listener)
      },
      (failure: RequestFailed) => left || listener.ended(failure),
    )
    return () => leave()
  },
}
