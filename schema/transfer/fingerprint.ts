import type { Tokens } from '../ports/tokens.ts'
import type { SourceCategory, SourcePerson, SourcePost, SourceTag, SourceTopic } from './source.ts'

// The lists below are written out: a hash must not change because a type gained a field or an order.

/** Half of a SHA-256: enough to see that something changed, kept once per imported object. */
const digest = (tokens: Tokens, value: unknown) => tokens.hash(JSON.stringify(value)).slice(0, 32)

/** `repliedTo` names the post, not its number: numbers shift where the importer made them. */
export function fingerprintOfPost(tokens: Tokens, post: SourcePost, repliedTo: string | number | null): string {
  return digest(tokens, [
    post.author.externalId,
    post.body.html,
    post.body.markdown,
    repliedTo,
    post.likeCount,
    post.score,
    post.hidden,
    post.deletedAt,
    post.createdAt,
    post.editedAt,
    post.editCount,
    post.license,
    post.sourceUrl,
  ])
}

/** Views change all the time; they stand apart, so that they alone do not rewrite a topic. */
export function fingerprintOfTopic(tokens: Tokens, topic: SourceTopic): string {
  const core = [
    topic.title,
    topic.slug,
    topic.category.externalId,
    topic.tags.map((tag) => tag.externalId),
    topic.isQuestion,
    topic.createdAt,
    topic.closedAt,
    topic.pinnedAt,
    topic.unlisted,
    topic.deletedAt,
    topic.posts.find((post) => post.accepted)?.externalId ?? null,
  ]
  return `${digest(tokens, core)}.${topic.viewCount}`
}

export const coreOf = (fingerprint: string): string => fingerprint.slice(0, 32)

export function fingerprintOfPerson(tokens: Tokens, person: SourcePerson): string {
  return digest(tokens, [person.username, person.displayName, person.avatarUrl, person.bio])
}

export function fingerprintOfCategory(tokens: Tokens, category: SourceCategory): string {
  const { name, slug, description, color, position, restricted, parent } = category
  return digest(tokens, [name, slug, description, color, position, restricted, parent?.externalId ?? null])
}

export function fingerprintOfTag(tokens: Tokens, tag: SourceTag): string {
  return digest(tokens, [tag.name, tag.description])
}
