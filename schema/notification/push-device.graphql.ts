import { builder } from '../kernel/builder.ts'
import { mutation } from '../kernel/mutation.ts'
import { type ApnsEnvironment, apnsEnvironments, type PushKind, pushKinds } from '../ports/pusher.ts'
import { ownPushDevices, type PushDeviceRow, registerPushDevice, removePushDevice } from './push-device.ts'

const PushKindEnum = builder.enumType('PushKind', {
  description: 'Who brings a push to the device: its browser’s service, Google’s, Apple’s.',
  values: pushKinds,
})

const Environment = builder.enumType('ApnsEnvironment', {
  description: 'Which of Apple’s two services a token is of: SANDBOX for builds out of Xcode.',
  values: apnsEnvironments,
})

const PushDevice = builder.objectRef<PushDeviceRow>('PushDevice').implement({
  description: 'A device on which you are told. It lives as long as the session that registered it.',
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.field({ type: PushKindEnum, resolve: (row) => row.kind as PushKind }),
    app: t.exposeString('app', { nullable: true }),
    environment: t.field({
      type: Environment,
      nullable: true,
      resolve: (row) => row.environment as ApnsEnvironment | null,
    }),
    isCurrent: t.boolean({
      description: 'The session that asks registered it.',
      extensions: { viewerDependent: true },
      resolve: (row, _args, ctx) => row.sessionId === ctx.viewer.sessionId,
    }),
    createdAt: t.field({ type: 'DateTime', resolve: (row) => row.createdAt }),
  }),
})

builder.queryField('viewerPushDevices', (t) =>
  t.field({
    type: [PushDevice],
    description: 'Where you are told while no page of yours is open, newest first; a visitor’s too.',
    extensions: { viewerDependent: true },
    resolve: (_root, _args, ctx) => ownPushDevices(ctx),
  }),
)

mutation('registerPushDevice', {
  description:
    'Tells you on this device from now on. Idempotent by endpoint or token, which moves to whoever registers it last. ' +
    'It ends with the session. `WEB_PUSH` needs endpoint, p256dh and auth, the others a token.',
  input: (t) => ({
    kind: t.field({ type: PushKindEnum, required: true }),
    endpoint: t.string({ description: 'Of a `PushSubscription`.' }),
    p256dh: t.string({ description: 'Its key of this name, base64url.' }),
    auth: t.string({ description: 'Its key of this name, base64url.' }),
    token: t.string({ description: 'What FCM or APNs gave to the app.' }),
    app: t.string({
      description: 'Bundle id or package. With APNs it is the topic; without one the server’s own is taken.',
    }),
    environment: t.field({ type: Environment, description: 'Of APNs; PRODUCTION unless given.' }),
  }),
  run: async (ctx, { kind, endpoint, p256dh, auth, token, app, environment }) => {
    const isWeb = kind === 'WEB_PUSH'
    const device = await registerPushDevice(ctx, {
      kind,
      address: (isWeb ? endpoint : token) ?? '',
      p256dh: isWeb ? (p256dh ?? null) : null,
      auth: isWeb ? (auth ?? null) : null,
      app: app ?? null,
      environment: kind === 'APNS' ? (environment ?? 'PRODUCTION') : null,
    })
    return { device }
  },
  payload: (t) => ({ device: t.field({ type: PushDevice, resolve: (payload) => payload.device }) }),
})

mutation('removePushDevice', {
  description: 'Tells you on this device no more.',
  input: (t) => ({ id: t.id({ required: true }) }),
  run: async (ctx, { id }) => {
    await removePushDevice(ctx, id)
    return { id, devices: await ownPushDevices(ctx) }
  },
  payload: (t) => ({
    id: t.exposeID('id'),
    devices: t.field({
      type: [PushDevice],
      description: 'Those that are left.',
      resolve: (payload) => payload.devices,
    }),
  }),
})
