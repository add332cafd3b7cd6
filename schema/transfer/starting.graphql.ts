import * as v from 'valibot'
import { builder } from '../kernel/builder.ts'
import { mutation } from '../kernel/mutation.ts'
import { type ImportFile, importKinds, isImportFileName } from '../ports/imports.ts'
import { abortImport, listImportFiles, startImport } from './starting.ts'
import { ImportJob } from './transfer.graphql.ts'

const ImportSource = builder.enumType('ImportSource', {
  description: 'DISCOURSE: an archive of topics (.tar, .tar.gz, .tar.zst). STACK_EXCHANGE: the Posts.xml of a dump.',
  values: importKinds,
})

const ImportFileRef = builder.objectRef<ImportFile>('ImportFile').implement({
  description: 'A file that was put into the folder `imports` of the server’s data.',
  fields: (t) => ({
    name: t.exposeString('name'),
    byteSize: t.exposeFloat('byteSize'),
    modifiedAt: t.field({ type: 'DateTime', resolve: (file) => file.modifiedAt }),
  }),
})

builder.queryField('importFiles', (t) =>
  t.field({
    type: [ImportFileRef],
    nullable: true,
    description: 'What `startImport` takes, by name; null for whoever may not import.',
    resolve: (_root, _args, ctx) => listImportFiles(ctx),
  }),
)

mutation('startImport', {
  description:
    'Imports a file of `importFiles` beside the server, one at a time. How far it is: `importJob`, and events. The same ' +
    'file again leaves alone what is there, so that one that was cut off goes on.',
  input: (t) => ({
    clientId: t.id({ required: true }),
    source: t.field({ type: ImportSource, required: true }),
    file: t.string({ required: true, description: 'A plain name, no path.' }),
    name: t.string({
      description: 'Tells two forums of one kind apart, the same in every run. For STACK_EXCHANGE the host name.',
    }),
  }),
  rules: {
    file: v.pipe(v.string(), v.check(isImportFileName, 'Give the name of a file, without a path.')),
    name: v.pipe(v.string(), v.trim(), v.regex(/^[a-z0-9][a-z0-9.-]{0,99}$/i, 'Use letters, digits, dots, hyphens.')),
  },
  run: async (ctx, input) => ({ job: await startImport(ctx, input) }),
  payload: (t) => ({ job: t.field({ type: ImportJob, resolve: (payload) => payload.job }) }),
})

mutation('abortImport', {
  description:
    'Ends an import that was started with `startImport`. What it has written stays; started again, it goes on.',
  input: (t) => ({ id: t.id({ required: true }) }),
  run: async (ctx, { id }) => ({ job: await abortImport(ctx, id) }),
  payload: (t) => ({ job: t.field({ type: ImportJob, resolve: (payload) => payload.job }) }),
})
