import * as v from 'valibot'
import { builder } from '../kernel/builder.ts'
import { mutation } from '../kernel/mutation.ts'
import { textRule } from '../kernel/rules.ts'
import type { NameAndValue, UploadTarget } from '../ports/storage.ts'
import { type Allowance, allowanceOf, remainingBytes } from './allowance.ts'
import { maxAttachments } from './attaching.ts'
import { thumbnailUrlOf, urlExpiresAt, urlOf } from './attachment.ts'
import { completeUpload } from './completing.ts'
import { createUpload, targetOf, type UploadRow } from './creating.ts'

export const Attachment = builder.objectRef<UploadRow>('Attachment').implement({
  description: 'A file of a post or message. Its addresses end after 15 to 30 minutes: ask again, then.',
  fields: (t) => ({
    id: t.exposeID('id'),
    filename: t.exposeString('filename'),
    contentType: t.exposeString('contentType', { description: 'What it is, not only what its sender says.' }),
    byteSize: t.exposeInt('byteSize'),
    width: t.exposeInt('width', { nullable: true, description: 'Pixels of an image.' }),
    height: t.exposeInt('height', { nullable: true }),
    thumbhash: t.exposeString('thumbhash', {
      nullable: true,
      description: 'Base64 of a ThumbHash: a blurred placeholder of an image.',
    }),
    url: t.string({ resolve: (row, _args, ctx) => urlOf(ctx, row) }),
    thumbnailUrl: t.string({
      nullable: true,
      description: 'The image in at most 480 by 480 pixels.',
      resolve: (row, _args, ctx) => thumbnailUrlOf(ctx, row),
    }),
    urlExpiresAt: t.field({ type: 'DateTime', resolve: (_row, _args, ctx) => urlExpiresAt(ctx) }),
  }),
})

const Pair = builder.objectRef<NameAndValue>('UploadField').implement({
  description: 'A field of the form, or a header of the request.',
  fields: (t) => ({ name: t.exposeString('name'), value: t.exposeString('value') }),
})

const Method = builder.enumType('UploadMethod', {
  description: 'How the bytes are sent.',
  values: {
    PUT: { description: 'The bytes are the body of the request.' },
    POST: { description: 'As `multipart/form-data`: all `fields` in their order, then the bytes as `file`.' },
  } as const,
})

const Target = builder.objectRef<UploadTarget & { expiresAt: number }>('UploadTarget').implement({
  description: 'Where the bytes are to be sent. Size and type are enforced there.',
  fields: (t) => ({
    method: t.field({ type: Method, resolve: (target) => target.method }),
    url: t.exposeString('url'),
    fields: t.field({ type: [Pair], resolve: (target) => target.fields }),
    headers: t.field({ type: [Pair], resolve: (target) => target.headers }),
    expiresAt: t.field({ type: 'DateTime', resolve: (target) => target.expiresAt }),
  }),
})

const Upload = builder.objectRef<UploadRow>('Upload').implement({
  description: 'A file on its way. What is not attached within a day is thrown away.',
  fields: (t) => ({
    id: t.exposeID('id'),
    target: t.field({
      type: Target,
      nullable: true,
      description: 'Null once the upload is complete.',
      resolve: (row, _args, ctx) => targetOf(ctx, row),
    }),
    attachment: t.field({
      type: Attachment,
      nullable: true,
      description: 'As it will be shown; null until the upload is complete.',
      resolve: (row) => (row.completedAt === null ? null : row),
    }),
  }),
})

const AllowanceRef = builder.objectRef<Allowance>('UploadAllowance').implement({
  description: 'What you may upload.',
  fields: (t) => ({
    maxByteSize: t.exposeInt('maxByteSize', { description: 'Of one file.' }),
    remainingByteSize: t.float({
      description: 'What is left of the bytes of 24 hours.',
      resolve: (allowance, _args, ctx) => remainingBytes(ctx, allowance),
    }),
    contentTypes: t.stringList({ resolve: (allowance) => [...allowance.contentTypes] }),
    maxAttachments: t.int({ description: 'Of one post or message.', resolve: () => maxAttachments }),
  }),
})

builder.queryField('viewerUploadAllowance', (t) =>
  t.field({
    type: AllowanceRef,
    nullable: true,
    description: 'Null when you may upload nothing.',
    resolve: (_root, _args, ctx) => allowanceOf(ctx),
  }),
)

interface Changed {
  upload: UploadRow
}

/** Marks that turn the direction of writing would let `exe.png` look like what it is not. */
const filenameRule = v.pipe(
  v.string(),
  v.transform((name) => name.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')),
  textRule('The name of the file', 1, 200),
  v.regex(/^[^/\\\t\n\r]+$/, 'Give the name of the file without its folder.'),
)

mutation('createUpload', {
  description:
    'Announces a file and gives the address it is to be sent to. Type, size and the day’s quota are checked here; ' +
    'then come the bytes, `completeUpload`, and `attachmentIds` of what it belongs to.',
  input: (t) => ({
    clientId: t.id({ required: true }),
    filename: t.string({ required: true }),
    contentType: t.string({ required: true, description: 'One of `viewerUploadAllowance.contentTypes`.' }),
    byteSize: t.int({ required: true, description: 'Exactly as many bytes as will be sent.' }),
  }),
  rules: {
    filename: filenameRule,
    contentType: v.pipe(
      v.string(),
      v.transform((type) => type.split(';', 1)[0]!.trim().toLowerCase()),
    ),
    byteSize: v.pipe(v.number(), v.minValue(1, 'The file is empty.')),
  },
  run: async (ctx, input) => ({ upload: await createUpload(ctx, input) }),
  payload: (t) => ({ upload: t.field({ type: Upload, resolve: (payload: Changed) => payload.upload }) }),
})

mutation('completeUpload', {
  description:
    'Looks at what arrived. Images are written anew, without what a camera notes. Asked again, it answers the same.',
  input: (t) => ({ id: t.id({ required: true }) }),
  run: async (ctx, input) => ({ upload: await completeUpload(ctx, input.id) }),
  payload: (t) => ({ upload: t.field({ type: Upload, resolve: (payload: Changed) => payload.upload }) }),
})
