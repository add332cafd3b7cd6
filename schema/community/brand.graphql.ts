import * as v from 'valibot'
import { builder } from '../kernel/builder.ts'
import { mutation } from '../kernel/mutation.ts'
import { localeRule, textRule } from '../kernel/rules.ts'
import { brandImageKinds, setBrandImage } from './brand-image.ts'
import { CommunityType } from './community.graphql.ts'
import { finishSetUp } from './community.service.ts'
import { maxStrings, type StringRow, setStrings, strings } from './string.service.ts'

const BrandImageKindEnum = builder.enumType('BrandImageKind', {
  description: 'Which image of the brand.',
  values: brandImageKinds,
})

mutation('setBrandImage', {
  description:
    'Stores an image of the brand: PNG, JPEG, WebP, GIF, or SVG of plain shapes; at most 150 KB. `logoUrl` or ' +
    '`faviconUrl` is a path of this server afterwards, a new one with each image. Null takes it away.',
  input: (t) => ({
    kind: t.field({ type: BrandImageKindEnum, required: true }),
    contentType: t.string({ required: true, description: 'Such as `image/png`; the bytes must be of that type.' }),
    base64: t.string({ description: 'The bytes.' }),
  }),
  run: async (ctx, input) => ({ community: await setBrandImage(ctx, input) }),
  payload: (t) => ({ community: t.field({ type: CommunityType, resolve: (payload) => payload.community }) }),
})

const StringOverride = builder.objectRef<StringRow>('StringOverride').implement({
  description: 'Words of the apps that the community says in another way. Plain text.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Which words: a key of the apps’ language files.' }),
    locale: t.exposeString('locale'),
    text: t.exposeString('text'),
  }),
})

builder.objectField(CommunityType, 'strings', (t) =>
  t.field({
    type: [StringOverride],
    description: `The community’s own words, by language and key; ${maxStrings} at most.`,
    args: { locale: t.arg.string({ description: 'Only of this language.' }) },
    resolve: async (community, { locale }, ctx) => {
      const all = (await strings.load(ctx, community.id)) ?? []
      return locale == null ? all : all.filter((row) => row.locale === locale)
    },
  }),
)

const StringOverrideInput = builder.inputType('StringOverrideInput', {
  fields: (t) => ({
    key: t.string({ required: true }),
    text: t.string({ description: 'Null or empty: as the apps come with it.' }),
  }),
})

mutation('setStrings', {
  description: 'Says these words of the apps in another way, or as they come again. What is not named stays.',
  input: (t) => ({
    locale: t.string({ required: true }),
    strings: t.field({ type: [StringOverrideInput], required: true }),
  }),
  rules: {
    locale: localeRule,
    strings: v.pipe(
      v.array(
        v.object({
          key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9._-]{1,100}$/, 'A key has letters, digits, dots, _ and -.')),
          text: v.nullish(textRule('The text', 0, 500)),
        }),
      ),
      v.maxLength(maxStrings, `At most ${maxStrings} at once.`),
    ),
  },
  run: async (ctx, input) => ({ community: await setStrings(ctx, input) }),
  payload: (t) => ({ community: t.field({ type: CommunityType, resolve: (payload) => payload.community }) }),
})

mutation('finishSetUp', {
  description: 'Says that the first steps are done: the apps show them no more.',
  input: (t) => ({ clientId: t.id({ description: 'Not needed: saying it twice changes nothing.' }) }),
  run: async (ctx) => ({ community: await finishSetUp(ctx) }),
  payload: (t) => ({ community: t.field({ type: CommunityType, resolve: (payload) => payload.community }) }),
})
