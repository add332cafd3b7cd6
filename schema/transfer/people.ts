import type { Unit } from '../ports/database.ts'
import { inChunks, type Ref } from './existing.ts'
import { fingerprintOfPerson } from './fingerprint.ts'
import { freeHandleOf, handleCandidates } from './name.ts'
import type { Plan } from './plan.ts'
import type { Run } from './run.ts'
import type { SourcePerson, SourceTopic } from './source.ts'

interface PeopleFound {
  /** Those that this run meets for the first time, with the time of their first post in the batch. */
  people: { person: SourcePerson; earliest: number }[]
  refs: Map<string, Ref & { createdAt: number | null }>
  /** Handles in use, among those that may be wanted. */
  taken: Set<string>
}

export async function readPeople(run: Run, unit: Unit, topics: readonly SourceTopic[]): Promise<PeopleFound> {
  const people = newPeopleIn(run, topics)
  const { communityId } = run.ctx
  const found = await inChunks(
    unit,
    people.map(({ person }) => person.externalId),
    (chunk) =>
      unit.sql
        .selectFrom('ExternalRef')
        .leftJoin('User', 'User.id', 'ExternalRef.objectId')
        .select(['externalId', 'objectId', 'hash', 'User.createdAt'])
        .where('ExternalRef.communityId', '=', communityId)
        .where('source', '=', run.source)
        .where('externalId', 'in', chunk),
  )
  const refs = new Map(found.map((row) => [row.externalId, row]))
  const wanted = people.filter(({ person }) => !refs.has(person.externalId))
  const handles = await inChunks(
    unit,
    wanted.flatMap(({ person }) => handleCandidates(person.username)),
    (chunk) =>
      unit.sql.selectFrom('User').select('handle').where('communityId', '=', communityId).where('handle', 'in', chunk),
  )
  return { people, refs, taken: new Set(handles.map((row) => row.handle)) }
}

function newPeopleIn(run: Run, topics: readonly SourceTopic[]): PeopleFound['people'] {
  const found = new Map<string, { person: SourcePerson; earliest: number }>()
  for (const { person, at } of topics.flatMap(actsOf)) {
    if (run.people.has(person.externalId)) continue
    const known = found.get(person.externalId)
    if (!known) found.set(person.externalId, { person, earliest: at })
    else known.earliest = Math.min(known.earliest, at)
  }
  return [...found.values()]
}

/** Who did something in the topic, and when. */
export function actsOf(topic: SourceTopic): { person: SourcePerson; at: number }[] {
  return [
    ...topic.posts.map((post) => ({ person: post.author, at: post.createdAt })),
    ...topic.events.flatMap(({ actor, createdAt }) => (actor ? [{ person: actor, at: createdAt }] : [])),
  ]
}

/** Stubs: people without an address to write to, to be claimed by whoever proves to be them. */
export function planPeople(run: Run, plan: Plan, { people, refs, taken }: PeopleFound): void {
  for (const { person, earliest } of people) {
    const ref = refs.get(person.externalId)
    const hash = fingerprintOfPerson(run.ctx.tokens, person)
    const createdAt = person.createdAt ?? earliest
    if (!ref) planPerson(run, plan, { person, createdAt, hash, taken })
    else {
      plan.people.set(person.externalId, {
        id: ref.objectId,
        createdAt: ref.createdAt ?? createdAt,
        earliest: createdAt,
      })
      plan.count('people', ref.hash === hash ? 'unchanged' : 'updated')
      if (ref.hash !== hash) planPersonChange(run, plan, person, ref.objectId, hash)
    }
  }
}

interface NewPerson {
  person: SourcePerson
  createdAt: number
  hash: string
  taken: Set<string>
}

function planPerson(run: Run, plan: Plan, { person, createdAt, hash, taken }: NewPerson): void {
  const { communityId } = run.ctx
  const id = plan.newId('User')
  const handle = freeHandleOf(person.username, (wanted) => taken.has(wanted), id.slice(-6))
  taken.add(handle)
  const { displayName, avatarUrl, bio } = person
  const nothing = { email: null, emailVerifiedAt: null, passwordHash: null, locale: null, lastSeenAt: null }
  const free = { suspendedAt: null, suspendedUntil: null, suspensionReason: null }
  const identity = { id, communityId, handle, displayName, avatarUrl, bio, roles: 'MEMBER' }
  plan.insert('User', { ...identity, ...nothing, ...free, version: 1, createdAt, updatedAt: createdAt })
  plan.addRef(person.externalId, id, hash)
  plan.people.set(person.externalId, { id, createdAt, earliest: createdAt })
  plan.count('people', 'created')
  if (handle !== handleCandidates(person.username)[0])
    plan.remark({
      code: 'HANDLE_CHANGED',
      externalId: person.externalId,
      text: `${person.username} is @${handle} here.`,
    })
}

/** Whoever has claimed the account decides alone how they are called. */
function planPersonChange(run: Run, plan: Plan, person: SourcePerson, id: string, hash: string): void {
  const { displayName, avatarUrl, bio } = person
  plan.write(
    run.ctx.database.sql
      .updateTable('User')
      .set((eb) => ({ displayName, avatarUrl, bio, version: eb('version', '+', 1), updatedAt: run.ctx.clock.now() }))
      .where('id', '=', id)
      .where('email', 'is', null),
  )
  plan.updateRef(person.externalId, hash)
}

/** Topics do not come by date: only at the end is it known when somebody wrote first. */
export function planFirstDates(run: Run, plan: Plan): void {
  for (const person of run.people.values()) {
    if (person.earliest >= person.createdAt) continue
    const query = run.ctx.database.sql.updateTable('User').set({ createdAt: person.earliest })
    plan.write(query.where('id', '=', person.id).where('createdAt', '>', person.earliest))
  }
}
