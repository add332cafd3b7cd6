import { type ExecutionResult, execute, parse } from 'graphql'
import type { Role } from '../community/policy.ts'
import type { Frame } from '../feed/frame.ts'
import { openFeed } from '../feed/subscribe.ts'
import { schema } from '../index.ts'
import type { Context, Viewer } from '../kernel/context.ts'
import { authenticate } from '../people/authenticate.ts'
import type { Mail } from '../ports/mailer.ts'
import type { World } from './world.ts'

// biome-ignore lint/suspicious/noExplicitAny: answers of tests are looked into freely
type Data = Record<string, any>

export const goodPassword = 'a long and fine password'

/** A person who can sign in with `goodPassword`. */
export async function withPassword(world: World, handle: string, roles: Role[] = []): Promise<Context> {
  const ctx = await world.person(handle, roles)
  const { sql } = world.ports.database
  const passwordHash = await world.ports.passwords.hash(goodPassword)
  const query = sql.updateTable('User').set({ passwordHash }).where('id', '=', ctx.viewer.id!).compile()
  await world.ports.database.batch([{ query }])
  return ctx
}

export function mailsOf(world: World): Mail[] {
  return world.ports.jobs.queued.filter((job) => job.name === 'SEND_MAIL').map((job) => job.payload as Mail)
}

export function lastMail(world: World): Mail {
  return mailsOf(world).at(-1)!
}

/** The secret in the link of a mail. */
export function tokenIn(mail: Mail): string {
  return /\?token=(ott_[\w-]+)/.exec(mail.text)![1]!
}

/** Runs one mutation in this very context and gives what it answered. */
export async function mutate(ctx: Context, name: string, input: object, fields: string): Promise<Data> {
  const type = name[0]!.toUpperCase() + name.slice(1)
  const document = parse(`mutation($input: ${type}Input!) { ${name}(input: $input) {
    __typename ... on ${type}Payload { ${fields} }
    ... on UserError { errorCode errorMessage } ... on InvalidInputError { issues { path code } }
    ... on RateLimitedError { retryAfterMs } } }`)
  const contextValue = { ...ctx, loaders: new Map() }
  const result: ExecutionResult = await execute({ schema, document, contextValue, variableValues: { input } })
  if (result.errors) throw new AggregateError(result.errors, result.errors.map((error) => error.message).join('; '))
  return JSON.parse(JSON.stringify(result.data))[name]
}

/** Signs in with the password and gives the secret and the context of the session. */
export async function signedInAs(world: World, handle: string): Promise<{ token: string; ctx: Context }> {
  const input = { email: `${handle}@example.com`, password: goodPassword }
  const { token } = await mutate(world.guest, 'signInWithPassword', input, 'token')
  return { token, ctx: world.as((await vouchedBy(world, token))!) }
}

export function vouchedBy(world: World, token: string, communityId = world.communityId): Promise<Viewer | null> {
  return authenticate({ ...world.ports, communityId }, token)
}

/** What this viewer's feed delivers of what `act` does. */
export async function framesOf(world: World, ctx: Context, act: () => Promise<unknown>): Promise<Frame[]> {
  const feed = await openFeed(world.again(ctx), null, {})
  await act()
  const frames: Frame[] = []
  for await (const frame of feed) {
    frames.push(frame)
    if (frame.kind !== 'event') break
  }
  await feed.return()
  return frames
}

export const namesOf = (frames: readonly Frame[]): string[] =>
  frames.map((frame) => (frame.kind === 'event' ? frame.event.type : frame.kind === 'reset' ? frame.reason : 'end'))
