import type { BodyColumns } from '../kernel/rich-text.ts'
import type { Unit } from '../ports/database.ts'
import {
  type ExistingPost,
  type Opening,
  type Ref,
  readEditedHere,
  readOpenings,
  readPosts,
  readRefs,
  readTopics,
  type TopicRow,
} from './existing.ts'
import { fingerprintOfPost, fingerprintOfTopic } from './fingerprint.ts'
import type { Run } from './run.ts'
import type { SourcePost, SourceTopic } from './source.ts'

/** A topic of the source beside what an earlier run made of it. */
export interface Compared {
  topic: SourceTopic
  hash: string
  ref: Ref | undefined
  /** Null: it is new, or nothing about it changed. */
  row: TopicRow | null
  /** What is in the topic here, also what was written here. */
  here: readonly ExistingPost[]
  opening: Opening | undefined
  posts: ComparedPost[]
  newEvents: SourceTopic['events']
  /** More of its posts have changed than one transaction should hold: the rest of them is not in `posts`. */
  isPart: boolean
}

export interface ComparedPost {
  post: SourcePost
  hash: string
  ref: Ref | undefined
  editedHere: boolean
}

/** Survives when a unit starts over: rendering is what an import spends its time with. */
export type Bodies = Map<SourcePost, BodyColumns>

/** Changed posts per transaction: few enough that a server beside the import hardly waits. */
export const postsPerUnit = 40

export const postChanged = ({ ref, hash }: ComparedPost): boolean => ref?.hash !== hash
export const isChanged = ({ ref, hash, posts, newEvents }: Compared): boolean =>
  ref?.hash !== hash || newEvents.length > 0 || posts.some(postChanged)

export async function compare(run: Run, unit: Unit, topics: readonly SourceTopic[]): Promise<Compared[]> {
  const refs = await readRefs(run, unit, topics.flatMap(externalIdsOf))
  const compared = topics.map((topic) => firstPartOf(compareOne(run, topic, refs)))
  const changed = compared.filter((each) => each.ref && isChanged(each))
  if (changed.length === 0) return compared
  const topicIds = changed.map(({ ref }) => ref!.objectId)
  const rows = await readTopics(unit, topicIds)
  const posts = await readPosts(unit, topicIds)
  const openings = await readOpenings(unit, topicIds)
  const editedHere = await readEditedHere(
    unit,
    changed.flatMap((each) => each.posts.filter(postChanged).flatMap(({ ref }) => (ref ? [ref.objectId] : []))),
  )
  for (const each of changed) {
    each.row = rows.get(each.ref!.objectId) ?? null
    each.here = posts.get(each.ref!.objectId) ?? []
    each.opening = openings.get(each.ref!.objectId)
    for (const post of each.posts) post.editedHere = editedHere.has(post.ref?.objectId ?? '')
  }
  return compared
}

function compareOne(run: Run, topic: SourceTopic, refs: ReadonlyMap<string, Ref>): Compared {
  const { tokens } = run.ctx
  const ids = new Map(topic.posts.map((post) => [post.number, post.externalId]))
  return {
    topic,
    hash: fingerprintOfTopic(tokens, topic),
    ref: refs.get(topic.externalId),
    row: null,
    here: [],
    opening: undefined,
    posts: topic.posts.map((post) => ({
      post,
      hash: fingerprintOfPost(tokens, post, ids.get(post.replyToNumber ?? 0) ?? post.replyToNumber),
      ref: refs.get(post.externalId),
      editedHere: false,
    })),
    newEvents: topic.events.filter((event) => !refs.has(event.externalId)),
    isPart: false,
  }
}

function firstPartOf(whole: Compared): Compared {
  let room = postsPerUnit
  const posts = whole.posts.filter((post) => !postChanged(post) || room-- > 0)
  return { ...whole, posts, isPart: posts.length < whole.posts.length }
}

function externalIdsOf(topic: SourceTopic): string[] {
  return [
    topic.externalId,
    ...topic.posts.map((post) => post.externalId),
    ...topic.events.map((event) => event.externalId),
  ]
}
