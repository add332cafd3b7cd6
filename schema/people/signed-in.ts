import * as v from 'valibot'
import type { builder, Types } from '../kernel/builder.ts'
import type { Context } from '../kernel/context.ts'
import { textRule } from '../kernel/rules.ts'
import { Actor, type ActorRow, actors } from './actor.ts'
import type { StartedSession } from './session.ts'

export type ObjectFields<Payload> = PothosSchemaTypes.ObjectFieldBuilder<Types, Payload>
export type InputFields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0]

/** How the caller wants its session. */
export interface SignInWish {
  cookie?: boolean | null
  device?: string | null
}

export interface SignedIn {
  token: string | null
  expiresAt: number
  viewer: ActorRow
}

/** The session's secret goes to the browser's cookie or into the answer, never both. */
export async function signedIn(ctx: Context, started: StartedSession, wish: SignInWish): Promise<SignedIn> {
  if (wish.cookie) ctx.cookie.set(started.token, started.expiresAt)
  actors.forget(ctx, started.actorId)
  const viewer = (await actors.load(ctx, started.actorId))!
  return { token: wish.cookie ? null : started.token, expiresAt: started.expiresAt, viewer }
}

export const signInWish = (t: PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>) => ({
  cookie: t.boolean({ description: 'For the web app: the session goes into an HttpOnly cookie; `token` is null.' }),
  device: t.string({ description: 'Shown in the list of sessions: `Ana’s phone`.' }),
})

export const signInWishRules = { device: v.pipe(textRule('The device', 1, 200)) }

export const signedInFields = (t: ObjectFields<SignedIn>) => ({
  token: t.exposeString('token', {
    nullable: true,
    description: 'For `Authorization: Bearer …`. Null when the session went into a cookie.',
  }),
  expiresAt: t.field({
    type: 'DateTime',
    description: 'Moves on while the session is used.',
    resolve: (payload) => payload.expiresAt,
  }),
  viewer: t.field({
    type: Actor,
    description: 'As everybody sees them; what only they may read, read with the new session.',
    resolve: (payload) => payload.viewer,
  }),
})
