import * as v from 'valibot'
import { defineEvent } from '../event/event-types.ts'
import { builder } from '../kernel/builder.ts'
import { mutation, versionFields } from '../kernel/mutation.ts'
import { Node, registerNode } from '../kernel/node.ts'
import { colorRule, linkRule, localeRule, textRule } from '../kernel/rules.ts'
import { type Brand, brandOf, type Community, currentCommunity, updateCommunity } from './community.service.ts'
import { DocumentPolicyEnum, policyFrom } from './document-policy.ts'

const BrandType = builder.objectRef<Brand>('Brand').implement({
  description: "What makes the product the community's own.",
  fields: (t) => ({
    logoUrl: t.exposeString('logoUrl', {
      nullable: true,
      description: 'An address, or a path of this server for an image that `setBrandImage` stored.',
    }),
    faviconUrl: t.exposeString('faviconUrl', { nullable: true }),
    accentColor: t.exposeString('accentColor', { description: 'As #rrggbb.' }),
    backgroundColor: t.exposeString('backgroundColor'),
    textColor: t.exposeString('textColor'),
    fontFamily: t.exposeString('fontFamily', { description: 'A CSS font-family list.' }),
    radius: t.exposeInt('radius', { description: 'Corners in pixels, 0 to 24.' }),
    senderName: t.exposeString('senderName', {
      nullable: true,
      description: 'Sender of mail; null is the community’s name.',
    }),
  }),
})

export const CommunityType = builder.objectRef<Community>('Community').implement({
  description: 'One white-label tenant: what a company puts into its product.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    locale: t.exposeString('locale'),
    description: t.exposeString('description', {
      nullable: true,
      description: 'A sentence for search engines and previews.',
    }),
    setUpFinishedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Null: the owner has not gone through the first steps yet.',
      resolve: (community) => community.setUpFinishedAt,
    }),
    brand: t.field({ type: BrandType, resolve: brandOf }),
    url: t.string({ resolve: (_community, _args, ctx) => ctx.publicUrl }),
    documentPolicy: t.field({
      type: DocumentPolicyEnum,
      description: 'Which documents are answered here, unless an API key says otherwise.',
      resolve: (community) => policyFrom(community.documentPolicy),
    }),
    version: t.exposeInt('version'),
    updatedAt: t.field({ type: 'DateTime', resolve: (community) => community.updatedAt }),
  }),
})

registerNode('Community', CommunityType, async (ctx, id) => (id === ctx.communityId ? currentCommunity(ctx) : null))

builder.queryField('community', (t) =>
  t.field({
    type: CommunityType,
    description: 'The community of the host name you ask.',
    resolve: (_root, _args, ctx) => currentCommunity(ctx),
  }),
)

const BrandInput = builder.inputType('BrandInput', {
  fields: (t) => ({
    logoUrl: t.string(),
    faviconUrl: t.string(),
    accentColor: t.string(),
    backgroundColor: t.string(),
    textColor: t.string(),
    fontFamily: t.string(),
    radius: t.int({ description: '0 to 24.' }),
    senderName: t.string(),
  }),
})

mutation('updateCommunity', {
  description:
    'Changes name, language, description, brand and which documents are answered. Omitted = unchanged, null = back to plain. Text that cannot be read ' +
    'on the background (a contrast below 4.5) is refused with the code LOW_CONTRAST.',
  input: (t) => ({
    name: t.string(),
    locale: t.string({ description: 'A BCP 47 tag: `en`, `de`, `ar`.' }),
    description: t.string({ description: 'A sentence for search engines and previews, 300 characters at most.' }),
    brand: t.field({ type: BrandInput }),
    documentPolicy: t.field({ type: DocumentPolicyEnum, description: 'Null is OPEN.' }),
    ...versionFields(t),
  }),
  rules: {
    name: textRule('The name', 1, 80),
    locale: localeRule,
    description: textRule('The description', 0, 300),
    brand: v.partial(
      v.object({
        logoUrl: v.nullable(linkRule),
        faviconUrl: v.nullable(linkRule),
        accentColor: v.nullable(colorRule),
        backgroundColor: v.nullable(colorRule),
        textColor: v.nullable(colorRule),
        fontFamily: v.nullable(v.pipe(v.string(), v.regex(/^[\w\s,'"-]{1,200}$/, 'Give a CSS font-family list.'))),
        radius: v.nullable(
          v.pipe(v.number(), v.minValue(0, 'Corners go from 0 to 24.'), v.maxValue(24, 'Corners go from 0 to 24.')),
        ),
        senderName: v.nullable(textRule('The sender', 1, 80)),
      }),
    ),
  },
  run: async (ctx, input) => ({ community: await updateCommunity(ctx, input) }),
  payload: (t) => ({ community: t.field({ type: CommunityType, resolve: (payload) => payload.community }) }),
})

declare module '../event/event-types.ts' {
  interface EventTypes {
    COMMUNITY_UPDATED: Record<string, never>
  }
}

defineEvent('COMMUNITY_UPDATED', { description: 'Name, language or brand changed.' }, (t) => ({
  community: t.field({ type: CommunityType, resolve: (_event, _args, ctx) => currentCommunity(ctx) }),
}))
