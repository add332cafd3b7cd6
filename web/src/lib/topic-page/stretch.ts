import type { PagePost, Stretch } from './topic-page.ts'

/** What can happen to the posts that a page holds. Each answers with a new stretch, or the same when nothing changed. */

export function joined(known: Stretch, more: Stretch, side: 'before' | 'after'): Stretch {
  const have = new Set(known.posts.map(({ id }) => id))
  const fresh = more.posts.filter(({ id }) => !have.has(id))
  if (side === 'before') return { posts: [...fresh, ...known.posts], before: more.before, after: known.after }
  return { posts: inOrder([...known.posts, ...fresh]), before: known.before, after: more.after }
}

/** A post that was written or changed: at its place when that is on the page, at the end when the page has the end. */
export function withPost(known: Stretch, post: PagePost): Stretch {
  const at = known.posts.findIndex(({ id }) => id === post.id)
  if (at >= 0) {
    const old = known.posts[at]!
    return isOlder(post, old) ? known : { ...known, posts: known.posts.with(at, post) }
  }
  const first = known.posts[0]?.number ?? 1
  const last = known.posts.at(-1)?.number ?? 0
  const belongs = (known.after === null || post.number < last) && (known.before === null || post.number > first)
  return belongs ? { ...known, posts: inOrder([...known.posts, post]) } : known
}

export function withReactions(
  known: Stretch,
  postId: string,
  groups: readonly { emoji: string; count: number }[],
): Stretch {
  const at = known.posts.findIndex(({ id }) => id === postId)
  if (at < 0) return known
  const post = known.posts[at]!
  const own = new Set(post.reactions.filter((group) => group.viewerHasReacted).map(({ emoji }) => emoji))
  const reactions = groups.map(({ emoji, count }) => ({ emoji, count, viewerHasReacted: own.has(emoji) }))
  return { ...known, posts: known.posts.with(at, { ...post, reactions }) }
}

/** At most one post of a topic is its answer. */
export function withAnswer(known: Stretch, answerId: string | null): Stretch {
  return {
    ...known,
    posts: known.posts.map((post) =>
      post.isAcceptedAnswer === (post.id === answerId) ? post : { ...post, isAcceptedAnswer: post.id === answerId },
    ),
  }
}

/**
 * Posts in runs of at most ten, each drawn when it is near. What was read later begins a run of its own at the `seams`,
 * so that nothing is ever put into a run from above: that would move what is on the screen.
 */
export function runsOf(posts: readonly PagePost[], seams: ReadonlySet<number>, size = 10): PagePost[][] {
  const runs: PagePost[][] = []
  for (const post of posts) {
    const last = runs.at(-1)
    if (!last || last.length >= size || seams.has(post.number)) runs.push([post])
    else last.push(post)
  }
  return runs
}

const isOlder = (post: PagePost, known: PagePost) =>
  post.version < known.version || (post.version === known.version && post.updatedAt < known.updatedAt)

const inOrder = (posts: PagePost[]) => posts.sort((a, b) => a.number - b.number)
