import type { PagePost } from '#lib/topic-page/topic-page.ts'

const marked = ['OWNER', 'ADMIN', 'MODERATOR', 'AGENT'] as const

/** The role that a post shows beside its author: the furthest one. Members are not marked. */
export function roleMarkOf(author: PagePost['author']): (typeof marked)[number] | undefined {
  const roles: readonly string[] = author?.__typename === 'User' ? author.roles : []
  return marked.find((role) => roles.includes(role))
}
