import { builder } from '../kernel/builder.ts'
import type { PushKind } from '../ports/pusher.ts'

/** Rises by one with every addition to the contract: a client can tell what a server does not know yet. */
export const apiLevel = 1
export const serverVersion = '0.1.0'

/** What this server can do beyond the contract's core; clients must not depend on what is missing here. */
const capabilities = ['events', 'signals', 'search', 'import']

const pushes: Record<PushKind, string> = { WEB_PUSH: 'push.web', FCM: 'push.fcm', APNS: 'push.apns' }

const ServerInfo = builder.objectRef<Record<string, never>>('ServerInfo').implement({
  description: 'What answers here.',
  fields: (t) => ({
    version: t.string({ description: 'Of the server, as in the changelog.', resolve: () => serverVersion }),
    apiLevel: t.int({ description: 'Rises by one with every addition to the contract.', resolve: () => apiLevel }),
    capabilities: t.stringList({
      description: 'What this server offers beyond the core.',
      resolve: (_server, _args, ctx) => [...capabilities, ...ctx.pusher.kinds.map((kind) => pushes[kind])],
    }),
    vapidPublicKey: t.string({
      description: 'What a browser needs to subscribe to web push (RFC 8292), base64url.',
      resolve: (_server, _args, ctx) => ctx.pusher.vapidPublicKey(),
    }),
  }),
})

builder.queryField('server', (t) =>
  t.field({ type: ServerInfo, description: 'Version and abilities of the server.', resolve: () => ({}) }),
)
