import { hash } from 'node:crypto'
import { startOf } from '@forium/schema/feed/frame.ts'
import { type EventFilter, tipOf } from '@forium/schema/feed/log.ts'
import { demandFilter } from '@forium/schema/feed/subscribe.ts'
import type { Context } from '@forium/schema/kernel/context.ts'
import { type FieldNode, type GraphQLError, getArgumentValues, getOperationAST, getVariableValues } from 'graphql'
import { charge, priceOfResuming } from '../graphql/budget.ts'
import { checkOperationCost } from '../graphql/cost.ts'
import type { Operation, Params } from '../graphql/operation.ts'
import { publicError } from '../graphql/public-error.ts'
import type { ServerContext } from '../graphql/server-context.ts'
import type { Log } from '../log.ts'
import { dependsOnViewer, groupKey } from './grouping.ts'
import { Lifetime } from './lifetime.ts'
import { nextMessage, resultOf } from './message.ts'
import type { Subscriber } from './subscriber.ts'
import { Tail } from './tail.ts'

/** Forgetting them only means that later subscribers are not taken together with earlier ones. */
const knownKeys = 10_000

/** What a socket lends to one subscription. */
export interface Outlet {
  operationId: string
  send(frame: Buffer): void
  waiting(): number
}

/** All `events` subscriptions of this process that came over a socket. */
export class LiveHub {
  readonly #tails = new Map<string, Tail>()
  readonly #log: Log
  readonly #numbers = new Map<string, number>()
  #lastNumber = 0

  constructor(log: Log) {
    this.#log = log
  }

  /**
   * Serves the subscription straight to the socket. What it gives back yields nothing: it stands for the
   * operation's life, ends when the stream ends, and ends the stream when it is returned.
   */
  async open(
    operation: Operation,
    params: Params,
    field: FieldNode,
    outlet: Outlet,
  ): Promise<Lifetime | GraphQLError[]> {
    const ctx = operation.args.contextValue as Context & ServerContext
    try {
      const cost = checkOperationCost(operation.args)
      const { after, filter } = argumentsOf(operation, field)
      const start = await startOf(ctx, after)
      const behind = typeof start === 'number' && after !== null ? (await tipOf(ctx)) - start : 0
      await charge(ctx, priceOfResuming(cost, behind))
      await demandFilter(ctx, filter)
      const group = this.#groupOf(operation, params, field)
      const lifetime = new Lifetime()
      const position = typeof start === 'number' ? start : 0
      const subscriber: Subscriber = {
        ctx,
        filter,
        args: operation.args,
        group,
        likeness: group === null ? null : this.#number(`${group} ${outlet.operationId}`),
        position,
        told: false,
        ended: false,
        ...outlet,
        end: () => lifetime.end(),
      }
      if (typeof start === 'number') this.#serve(subscriber, lifetime)
      else {
        outlet.send(nextMessage(outlet.operationId, await resultOf(subscriber, start, this.#log)))
        lifetime.end()
      }
      return lifetime
    } catch (error) {
      return [publicError(error, ctx.requestId, this.#log)]
    }
  }

  /** Small numbers: they are compared for every subscriber of every event. */
  #groupOf(operation: Operation, params: Params, field: FieldNode): number | null {
    if (dependsOnViewer(operation.args.schema, operation.args.document)) return null
    const { communityId, viewer } = operation.args.contextValue as Context
    return this.#number(JSON.stringify([communityId, viewer.accessKey, groupKey(params, field)]))
  }

  #number(long: string): number {
    // Anybody may send long ones, and many.
    const key = hash('sha256', long, 'base64url')
    if (this.#numbers.size > knownKeys) this.#numbers.clear()
    let number = this.#numbers.get(key)
    if (number === undefined) this.#numbers.set(key, (number = ++this.#lastNumber))
    return number
  }

  close(): void {
    for (const tail of this.#tails.values()) tail.close()
  }

  #serve(subscriber: Subscriber, lifetime: Lifetime): void {
    const tail = this.#tailOf(subscriber.ctx)
    lifetime.onEnd(() => tail.remove(subscriber))
    // After the hook that asked has returned: only then does the protocol know of the operation.
    setImmediate(() => {
      tail.add(subscriber).catch((error: unknown) => {
        this.#log.error({ error: String(error) }, 'feed: a subscriber could not be served')
        lifetime.end()
      })
    })
  }

  #tailOf(ctx: Context): Tail {
    let tail = this.#tails.get(ctx.communityId)
    if (!tail) this.#tails.set(ctx.communityId, (tail = new Tail(ctx, this.#log)))
    return tail
  }
}

function argumentsOf(operation: Operation, field: FieldNode): { after: string | null; filter: EventFilter } {
  const { schema, document, operationName, variableValues } = operation.args
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? []
  const coerced = getVariableValues(schema, definitions, variableValues ?? {})
  if (coerced.errors) throw coerced.errors[0]
  const definition = schema.getSubscriptionType()!.getFields().events!
  const values = getArgumentValues(definition, field, coerced.variableValues)
  return {
    after: (values.after as string | null | undefined) ?? null,
    filter: (values.filter as EventFilter | null) ?? {},
  }
}
