import { type CategoryMap, categoryOf } from './discourse-categories.ts'
import { smallActionType } from './discourse-events.ts'
import { avatarOf, discourseLinks } from './discourse-links.ts'
import { type DiscoursePost, type DiscourseTopic, readDiscourseTopic } from './discourse-shape.ts'
import type { Remark, SkippedObject, SourceEvent, SourceItem, SourcePerson, SourcePost, SourceTopic } from './source.ts'

const smallAction = 3
const whisper = 4
const moderatorPost = 2

export interface DiscourseOptions {
  categories: CategoryMap
  /** Of the forum; links to it are links inside. */
  host: string | null
}

/** One topic as Discourse's API gives it. `name` says which file or object it is, should it not be one. */
export function discourseTopic(json: unknown, name: string, options: DiscourseOptions): SourceItem {
  const read = readDiscourseTopic(json)
  if ('problem' in read) return skipped(name, `This is not a topic of Discourse: ${read.problem}.`)
  const { topic } = read
  const reason = whyNot(topic)
  return reason ? skipped(`t/${topic.id}`, reason) : { topic: topicOf(topic, options) }
}

const skipped = (externalId: string, reason: string): SourceItem => ({
  skipped: { type: 'topics', externalId, reason },
})

function whyNot(topic: DiscourseTopic): string | null {
  const { posts, stream } = topic.post_stream
  if (topic.archetype === 'private_message') return 'A private message: it is nobody else’s to read.'
  if (!posts.some((post) => partOf(post) === 'post')) return 'It has no posts.'
  const promised = stream?.length ?? topic.posts_count ?? posts.length
  if (promised <= posts.length) return null
  return `Only ${posts.length} of its ${promised} posts are here. Fetch it unpaged (print=true), then import again.`
}

function topicOf(topic: DiscourseTopic, options: DiscourseOptions): SourceTopic {
  const all = topic.post_stream.posts.toSorted((a, b) => a.post_number - b.post_number)
  const parts = Object.groupBy(all, (post) => partOf(post))
  const posts = (parts.post ?? []).map((post) => postOf(post, options))
  const events = (parts.event ?? []).map(eventOf)
  const ends = events.filter((event) => event.type === 'CLOSED' || event.type === 'ARCHIVED')
  const isClosed = topic.closed || topic.archived
  return {
    externalId: `t/${topic.id}`,
    title: clean(topic.title).trim() || 'Untitled',
    slug: topic.slug || null,
    category: categoryOf(options.categories, topic.category_id ?? null),
    tags: (topic.tags ?? []).map((tag) => tagOf(typeof tag === 'string' ? tag : tag.name)),
    isQuestion: false,
    viewCount: topic.views ?? 0,
    createdAt: topic.created_at,
    closedAt: isClosed ? (ends.at(-1)?.createdAt ?? Math.max(...all.map((post) => post.created_at))) : null,
    pinnedAt: topic.pinned || topic.archetype === 'banner' ? (topic.pinned_at ?? topic.created_at) : null,
    unlisted: topic.visible === false,
    deletedAt: topic.deleted_at ?? null,
    linksByNumber: true,
    posts,
    events,
    skipped: (parts.whisper ?? []).map(skipWhisper),
    remarks: all.filter((post) => !post.username).map(remarkDeleted),
    totals: totalsOf(topic, all),
  }
}

const partOf = (post: DiscoursePost) =>
  post.post_type === smallAction ? 'event' : post.post_type === whisper ? 'whisper' : 'post'

function totalsOf(topic: DiscourseTopic, posts: readonly DiscoursePost[]): Record<string, number> {
  const having = (is: (post: DiscoursePost) => unknown) => posts.filter(is).length
  return {
    sourcePosts: posts.length,
    closedInSource: topic.closed ? 1 : 0,
    archivedInSource: topic.archived ? 1 : 0,
    smallActions: having((post) => post.post_type === smallAction),
    moderatorPosts: having((post) => post.post_type === moderatorPost),
    wikiPosts: having((post) => post.wiki),
    postsWithPolls: having((post) => post.polls?.length),
  }
}

function postOf(post: DiscoursePost, { host }: DiscourseOptions): SourcePost {
  const edits = Math.max(0, (post.version ?? 1) - 1)
  const cooked = clean(post.cooked ?? '')
  return {
    externalId: `p/${post.id}`,
    number: post.post_number,
    author: personOf(post),
    body: { html: cooked, markdown: post.raw == null ? null : clean(post.raw) },
    replyToNumber: post.reply_to_post_number ?? null,
    likeCount: post.actions_summary?.find((action) => action.id === 2)?.count ?? 0,
    score: null,
    accepted: post.accepted_answer ?? false,
    acceptedAt: null,
    hidden: post.hidden ?? false,
    deletedAt: post.deleted_at ?? (post.user_deleted ? (post.updated_at ?? post.created_at) : null),
    createdAt: post.created_at,
    editedAt: edits > 0 ? (post.updated_at ?? post.created_at) : null,
    editCount: edits,
    license: null,
    sourceUrl: null,
    links: discourseLinks(cooked, host),
  }
}

function personOf({ username, name, avatar_template }: DiscoursePost): SourcePerson {
  if (!username) return deletedPerson
  return {
    // Names differ in more than case, and links to people are in lower case.
    externalId: `u/${username.toLowerCase()}`,
    username,
    displayName: clean(name ?? '').trim() || username,
    avatarUrl: avatarOf(avatar_template),
    bio: null,
    createdAt: null,
  }
}

/** One for all of them: nothing tells them apart any more. */
const deletedPerson: SourcePerson = {
  externalId: 'u/',
  username: 'deleted-person',
  displayName: 'Deleted person',
  avatarUrl: null,
  bio: null,
  createdAt: null,
}

function eventOf(post: DiscoursePost): SourceEvent {
  const { id, post_number, cooked, created_at } = post
  const type = smallActionType(post.action_code)
  const who = post.action_code_who ? ` @${post.action_code_who}` : ''
  const html = clean(cooked ?? '') + who
  return { externalId: `p/${id}`, number: post_number, type, actor: personOf(post), html, createdAt: created_at }
}

function skipWhisper({ id }: DiscoursePost): SkippedObject {
  return { type: 'posts', externalId: `p/${id}`, reason: 'A whisper among staff: it must not become public.' }
}

function remarkDeleted({ id }: DiscoursePost): Remark {
  return { code: 'PERSON_DELETED', externalId: `p/${id}`, text: 'Who wrote it was deleted in the source.' }
}

const tagOf = (name: string) => ({ externalId: `tag/${name}`, name: clean(name), description: null })
const clean = (text: string) => text.replaceAll('\0', '')
