import type { ReviewItem } from './review-queue.svelte.ts'

export type Subject = NonNullable<ReviewItem['subject']>
export type Post = Extract<Subject, { __typename: 'Post' }>
export type Person = Extract<Subject, { __typename: 'User' }>

export const postOf = ({ subject }: ReviewItem): Post | null => (subject?.__typename === 'Post' ? subject : null)

/** Whom it is about. */
export function personOf({ subject }: ReviewItem) {
  if (subject?.__typename === 'User') return subject
  const author = subject?.__typename === 'Post' ? subject.author : null
  return author?.__typename === 'User' ? author : null
}

/** What can be done: a person is suspended or left alone, what is gone can only be left alone. */
export function decisionsFor(item: ReviewItem) {
  const post = postOf(item)
  return [
    ...(post && !post.deletedAt ? (['HIDDEN', 'DELETED'] as const) : []),
    ...(personOf(item) ? (['SUSPENDED'] as const) : []),
    'DISMISSED' as const,
  ]
}
export type Decision = ReturnType<typeof decisionsFor>[number]

export const keyOf = { HIDDEN: 'h', DELETED: 'd', SUSPENDED: 's', DISMISSED: 'x' } as const satisfies Record<
  Decision,
  string
>
