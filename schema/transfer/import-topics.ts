import { demand } from '../community/policy.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { type BodyColumns, renderHtml, renderMarkdown } from '../kernel/rich-text.ts'
import type { Unit } from '../ports/database.ts'
import { type Bodies, type Compared, compare, isChanged, postChanged, postsPerUnit } from './comparing.ts'
import { openImportJob } from './import-job.ts'
import { actsOf, planFirstDates, planPeople, readPeople } from './people.ts'
import { planPlaces, readPlaces } from './places.ts'
import { Plan } from './plan.ts'
import { add, emptyReport, type ImportReport, skip } from './report.ts'
import { reportTopic } from './report-of-topic.ts'
import type { ImportOptions, Run } from './run.ts'
import type { SourceBody, SourceItem, SourceTag, SourceTopic } from './source.ts'
import { planTopic } from './topics.ts'
import { verify } from './verifying.ts'

export interface ImportResult {
  report: ImportReport
  /** Null when there was nothing to write: then no job was kept either. */
  jobId: string | null
}

/**
 * Brings topics with their posts, people, categories and tags in. What goes together goes in one transaction, with its
 * references; what is there already and unchanged is not touched. So it may be cut off at any moment and run again.
 */
export async function importTopics(
  ctx: Context,
  options: ImportOptions,
  items: AsyncIterable<SourceItem>,
): Promise<ImportResult> {
  demand(ctx, 'import.run')
  const run = await open(ctx, options)
  try {
    await readAll(run, items, options)
    await writeUnit(run, async (plan) => planFirstDates(run, plan))
    await verify(run)
  } catch (error) {
    // Why it failed is what counts; a job that could not even be ended is taken up by the next run.
    await end(run, 'FAILED').catch(() => {})
    throw error
  }
  await end(run, 'DONE')
  return { report: run.report, jobId: run.job.id }
}

async function open(ctx: Context, options: ImportOptions): Promise<Run> {
  const job = await openImportJob(ctx, options.source, options.total ?? 0, options.jobId)
  const report = emptyReport(options.source, ctx.clock.now())
  report.resumed = job.resumed
  const pause = options.pause ?? (() => Promise.resolve())
  return { ctx, source: options.source, pause, report, job, people: new Map(), places: new Map(), links: [] }
}

async function readAll(run: Run, items: AsyncIterable<SourceItem>, options: ImportOptions): Promise<void> {
  let batch: Batch = { topics: [], tags: [], size: 0 }
  const flush = async () => {
    await writeBatch(run, batch)
    run.job.done += batch.topics.length
    options.onProgress?.({ done: run.job.done, total: Math.max(run.job.total, run.job.done) })
    batch = { topics: [], tags: [], size: 0 }
  }
  for await (const item of items) {
    if (note(run, item)) continue
    const size = 'topic' in item ? item.topic.posts.length : 1
    if (batch.size > 0 && batch.size + size > postsPerUnit) await flush()
    batch.size += size
    if ('tag' in item) batch.tags.push(item.tag)
    else {
      reportTopic(run.report, item.topic)
      batch.topics.push(item.topic)
    }
  }
  await flush()
}

type Written = Extract<SourceItem, { topic: unknown } | { tag: unknown }>

/** What is only counted; true when there is nothing more to do with it. */
function note(run: Run, item: SourceItem): item is Exclude<SourceItem, Written> {
  if ('skipped' in item) skip(run.report, item.skipped)
  else if ('totals' in item) for (const [name, amount] of Object.entries(item.totals)) add(run.report, name, amount)
  else return false
  return true
}

interface Batch {
  topics: SourceTopic[]
  tags: SourceTag[]
  size: number
}

async function writeBatch(run: Run, { topics, tags }: Batch): Promise<void> {
  const bodies: Bodies = new Map()
  let isPart = true
  const work = async (plan: Plan, unit: Unit) => {
    const compared = await compare(run, unit, topics)
    const people = await readPeople(run, unit, topics)
    const places = await readPlaces(run, unit, topics, tags)
    await render(run, compared, bodies)
    planPlaces(run, plan, places)
    planPeople(run, plan, people)
    for (const each of compared) planTopic(run, plan, each, bodies)
    isPart = compared.some((each) => each.isPart)
  }
  while (isPart) await writeUnit(run, work)
  for (const topic of topics) remember(run, topic)
}

/** Reads and plans, then writes all of it at once; an attempt that came too late leaves nothing behind. */
async function writeUnit(run: Run, work: (plan: Plan, unit: Unit) => Promise<void>): Promise<void> {
  await commit(run.ctx, async (unit) => {
    const plan = new Plan(run)
    await work(plan, unit)
    if (plan.writes.length > 0) run.job.touch(unit)
    plan.applyTo(unit)
  })
  await run.pause()
}

async function render(run: Run, compared: readonly Compared[], bodies: Bodies): Promise<void> {
  for (const each of compared.filter(isChanged)) {
    for (const changed of each.posts.filter(postChanged)) {
      if (!bodies.has(changed.post)) bodies.set(changed.post, renderBody(run.ctx, changed.post.body))
    }
    await run.pause()
  }
}

function renderBody(ctx: Context, body: SourceBody): BodyColumns {
  if (body.html === null) return renderMarkdown(ctx.render, body.markdown)
  return { ...renderHtml(ctx.render, body.html), bodyMarkdown: body.markdown }
}

function remember(run: Run, topic: SourceTopic): void {
  for (const { person, at } of actsOf(topic)) {
    const known = run.people.get(person.externalId)!
    if (person.createdAt === null) known.earliest = Math.min(known.earliest, at)
  }
  for (const post of topic.posts) {
    for (const { to, number } of post.links) run.links.push({ from: post.externalId, to, number })
  }
}

async function end(run: Run, status: 'DONE' | 'FAILED'): Promise<void> {
  run.report.finishedAt = run.ctx.clock.now()
  run.job.total = Math.max(run.job.total, run.job.done)
  await run.job.end(status, run.report)
  if (run.job.id !== null) run.ctx.cache.drop(run.ctx.communityId)
}
