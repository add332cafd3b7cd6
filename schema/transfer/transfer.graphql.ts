import { defineEvent } from '../event/event-types.ts'
import { builder } from '../kernel/builder.ts'
import { connectionOf, pageArgs } from '../kernel/connection.ts'
import { Node, registerNode } from '../kernel/node.ts'
import { Actor, actors } from '../people/actor.ts'
import { findImportJob, type ImportJobRow, listImportJobs, reportOf } from './job-reading.ts'
import type { ImportReport, TypeCount } from './report.ts'
import { reportText } from './report-text.ts'
import { resolveLink } from './resolve-link.ts'
import type { ObjectType, Remark, SkippedObject } from './source.ts'
import './transfer-events.ts'

const TypeCountRef = builder.objectRef<TypeCount & { type: ObjectType }>('ImportTypeCount').implement({
  description: 'What became of all objects of one type. `found` is created + updated + unchanged + skipped.',
  fields: (t) => ({
    type: t.exposeString('type', { description: 'topics, posts, events, people, categories or tags.' }),
    found: t.exposeInt('found'),
    created: t.exposeInt('created'),
    updated: t.exposeInt('updated'),
    unchanged: t.exposeInt('unchanged'),
    skipped: t.exposeInt('skipped'),
    stored: t.exposeInt('stored', { description: 'Counted in the database when the import ended.' }),
  }),
})

const TotalRef = builder.objectRef<{ name: string; value: number }>('ImportTotal').implement({
  description: 'Something that was counted in the source.',
  fields: (t) => ({ name: t.exposeString('name'), value: t.exposeFloat('value') }),
})

const SkippedRef = builder.objectRef<SkippedObject>('ImportSkippedObject').implement({
  description: 'An object of the source that did not come in, and why.',
  fields: (t) => ({
    type: t.exposeString('type'),
    externalId: t.exposeString('externalId'),
    reason: t.exposeString('reason'),
  }),
})

const RemarkRef = builder.objectRef<Remark>('ImportRemark').implement({
  description: 'Something that was imported otherwise than it was.',
  fields: (t) => ({
    code: t.exposeString('code'),
    externalId: t.exposeString('externalId'),
    text: t.exposeString('text'),
  }),
})

const ImportReportRef = builder.objectRef<ImportReport>('ImportReport').implement({
  description: 'The receipt of an import: what came in, what became of it, object by object where it differs.',
  fields: (t) => ({
    changed: t.exposeBoolean('changed'),
    counts: t.field({
      type: [TypeCountRef],
      resolve: (report) => Object.entries(report.counts).map(([type, of]) => ({ type: type as ObjectType, ...of })),
    }),
    totals: t.field({
      type: [TotalRef],
      resolve: (report) => Object.entries(report.totals).map(([name, value]) => ({ name, value })),
    }),
    skipped: t.field({ type: [SkippedRef], resolve: (report) => report.skipped.slice(0, 1000) }),
    remarks: t.field({ type: [RemarkRef], resolve: (report) => report.remarks.slice(0, 1000) }),
    text: t.string({ description: 'All of it, for reading.', resolve: reportText }),
    json: t.string({ description: 'All of it, for programs.', resolve: (report) => JSON.stringify(report) }),
  }),
})

const ImportStatus = builder.enumType('ImportStatus', {
  description: 'A failed or interrupted import goes on when it is run again.',
  values: ['RUNNING', 'DONE', 'FAILED'] as const,
})

export const ImportJob = builder.objectRef<ImportJobRow>('ImportJob').implement({
  description: 'An import from another system.',
  interfaces: [Node],
  fields: (t) => ({
    source: t.exposeString('source'),
    status: t.field({ type: ImportStatus, resolve: (job) => job.status as 'RUNNING' | 'DONE' | 'FAILED' }),
    done: t.exposeInt('done', { description: 'Topics that have been dealt with.' }),
    total: t.exposeInt('total', { description: 'Topics there are; 0 while that is not known.' }),
    report: t.field({ type: ImportReportRef, nullable: true, description: 'Null while it runs.', resolve: reportOf }),
    failure: t.exposeString('failure', { nullable: true, description: 'Why it failed, where that is known.' }),
    startedBy: t.field({
      type: Actor,
      nullable: true,
      description: 'Null: from the command line.',
      resolve: (job, _args, ctx) => (job.startedBy ? actors.load(ctx, job.startedBy) : null),
    }),
    startedAt: t.field({ type: 'DateTime', resolve: (job) => job.startedAt }),
    finishedAt: t.field({ type: 'DateTime', nullable: true, resolve: (job) => job.finishedAt }),
  }),
})

registerNode('ImportJob', ImportJob, findImportJob)

const ImportJobConnection = connectionOf(ImportJob)

builder.queryFields((t) => ({
  importJobs: t.field({
    type: ImportJobConnection,
    description: 'Imports, the newest first. Empty for those who may not import.',
    args: pageArgs(t.arg),
    resolve: (_root, args, ctx) => listImportJobs(ctx, args),
  }),
  importJob: t.field({
    type: ImportJob,
    nullable: true,
    description: 'An import with its progress and report. Null when there is none or you may not import.',
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, ctx) => findImportJob(ctx, id),
  }),
  resolveLink: t.field({
    type: Node,
    nullable: true,
    description:
      'What a path of this forum, or of one that was imported into it, leads to: `/t/<slug>/<id>/<n>`, `/u/<name>`, ' +
      '`/questions/<id>`, `/a/<id>`, … Null when it leads to nothing that you may see.',
    args: { path: t.arg.string({ required: true }) },
    resolve: (_root, { path }, ctx) => resolveLink(ctx, path),
  }),
}))

defineEvent('IMPORT_PROGRESS', { description: 'An import has come further; once a second at most.' }, (t) => ({
  done: t.int({ resolve: (event) => Number(event.data.done) }),
  total: t.int({ resolve: (event) => Number(event.data.total) }),
  job: t.field({
    type: ImportJob,
    nullable: true,
    resolve: (event, _args, ctx) => findImportJob(ctx, event.subjectId),
  }),
}))

defineEvent('IMPORT_FINISHED', { description: 'An import has changed much at once: read everything anew.' }, (t) => ({
  topics: t.int({ description: 'Topics that are new.', resolve: (event) => Number(event.data.topics) }),
  posts: t.int({ description: 'Posts that are new.', resolve: (event) => Number(event.data.posts) }),
}))
