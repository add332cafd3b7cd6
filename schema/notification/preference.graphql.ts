import * as v from 'valibot'
import { builder } from '../kernel/builder.ts'
import type { Context } from '../kernel/context.ts'
import { mutation } from '../kernel/mutation.ts'
import { isMailStopped, resumeMail } from './mail-recipient.ts'
import { NotificationKindEnum } from './notification.graphql.ts'
import { media, ownPreferences, type Preference, setPreference } from './preference.ts'
import { digestFrequencies, ownSettings, type Settings, setDigest } from './settings.ts'

const Medium = builder.enumType('NotificationMedium', {
  description: 'Where you are told: on the bell, by mail, or on a device.',
  values: media,
})

const DigestFrequency = builder.enumType('DigestFrequency', {
  description: 'How often a mail sums up what you follow and have not read; of nothing there is no mail.',
  values: digestFrequencies,
})

const PreferenceType = builder.objectRef<Preference>('NotificationPreference').implement({
  description: 'Whether you are told of one kind in one medium.',
  fields: (t) => ({
    kind: t.field({ type: NotificationKindEnum, resolve: (row) => row.kind }),
    medium: t.field({ type: Medium, resolve: (row) => row.medium }),
    enabled: t.exposeBoolean('enabled'),
  }),
})

interface Preferences extends Settings {
  all: Preference[]
  isMailStopped: boolean
}

const Preferences = builder.objectRef<Preferences>('NotificationPreferences').implement({
  description: 'What you want to be told, and where.',
  fields: (t) => ({
    preferences: t.field({
      type: [PreferenceType],
      description: 'Every kind with every medium.',
      resolve: (row) => row.all,
    }),
    digest: t.field({ type: DigestFrequency, resolve: (row) => row.digest }),
    timeZone: t.exposeString('timeZone', { description: 'Of the digest: a name of the IANA list.' }),
    isMailStopped: t.exposeBoolean('isMailStopped', {
      description: 'You unsubscribed from everything, or mail to your address came back. Switching a mail on ends it.',
    }),
  }),
})

async function preferencesOf(ctx: Context): Promise<Preferences> {
  const [all, settings, stopped] = await Promise.all([ownPreferences(ctx), ownSettings(ctx), isMailStopped(ctx)])
  return { all, ...settings, isMailStopped: stopped }
}

builder.queryField('viewerNotificationPreferences', (t) =>
  t.field({
    type: Preferences,
    nullable: true,
    description: 'Null unless you have an account.',
    extensions: { viewerDependent: true },
    resolve: (_root, _args, ctx) => (ctx.viewer.kind === 'USER' ? preferencesOf(ctx) : null),
  }),
)

mutation('setNotificationPreference', {
  description: 'Switches one kind on or off in one medium, from now on.',
  input: (t) => ({
    kind: t.field({ type: NotificationKindEnum, required: true }),
    medium: t.field({ type: Medium, required: true }),
    enabled: t.boolean({ required: true }),
  }),
  run: async (ctx, input) => {
    await setPreference(ctx, input)
    if (input.medium === 'MAIL' && input.enabled) await resumeMail(ctx)
    return { preferences: await preferencesOf(ctx) }
  },
  payload: (t) => ({ preferences: t.field({ type: Preferences, resolve: (payload) => payload.preferences }) }),
})

mutation('setDigest', {
  description: 'How often, and by which clock. Omitted = unchanged.',
  input: (t) => ({ frequency: t.field({ type: DigestFrequency }), timeZone: t.string() }),
  rules: { timeZone: v.pipe(v.string(), v.trim(), v.maxLength(60)) },
  run: async (ctx, { frequency, timeZone }) => {
    await setDigest(ctx, { digest: frequency, timeZone })
    if (frequency && frequency !== 'OFF') await resumeMail(ctx)
    return { preferences: await preferencesOf(ctx) }
  },
  payload: (t) => ({ preferences: t.field({ type: Preferences, resolve: (payload) => payload.preferences }) }),
})
