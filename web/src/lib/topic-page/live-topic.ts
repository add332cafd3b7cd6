import type { ForumEvent } from '#lib/app/app.svelte.ts'
import type { ReadingMark } from './reading-mark.ts'
import type { TopicView } from './topic-view.svelte.ts'

interface Parts {
  view: TopicView
  mark: ReadingMark | null
  viewerId: string | null
  isModerator: boolean
  /** The end of the topic is on the screen: what comes there is seen at once. */
  seesEnd: () => boolean
  /** Others' replies that came: said once for many. */
  heard: (count: number) => void
}

type Of<Name extends ForumEvent['__typename']> = Extract<ForumEvent, { __typename: Name }>

/** Keeps an open topic as it is on the server. Answers with what ends it. */
export function follow(parts: Parts): () => void {
  const { view, mark } = parts
  const { feed } = view.app
  const later = once(() => void view.refresh(), 250)
  const here = (topicId: string) => topicId === view.topic.id
  const ends = [
    feed.on(['PostCreated'], (event) => here(event.topicId) && created(parts, event)),
    feed.on(['PostUpdated', 'PostDeleted', 'PostRestored'], (event) => {
      if (here(event.topicId) && event.post) changed(parts, event)
    }),
    feed.on(['ReactionChanged'], (event) => here(event.topicId) && event.post && reacted(parts, event)),
    feed.on(
      ['AnswerAccepted', 'AnswerUnaccepted', 'TopicUpdated', 'TopicMoved', 'TopicRestored', 'TopicDeleted'],
      ({ topicId }) => here(topicId) && later(),
    ),
    feed.on(['TopicRead'], ({ topicId, lastReadNumber }) => here(topicId) && mark?.heard(lastReadNumber)),
  ]
  return () => {
    for (const end of ends) end()
    later.stop()
  }
}

function created({ view, viewerId, isModerator, seesEnd, heard }: Parts, event: Of<'PostCreated'>): void {
  const { post, topic } = event
  if (topic) view.change(topic)
  if (!post || view.find(post.id)) return
  const own = post.author?.id === viewerId
  view.put({ ...post, viewerCanEdit: own || isModerator })
  if (own) return
  if (!view.atEnd || !seesEnd()) view.fresh++
  heard(1)
}

function changed(
  { view, viewerId, isModerator }: Parts,
  event: Of<'PostUpdated' | 'PostDeleted' | 'PostRestored'>,
): void {
  const post = event.post!
  const mayEdit = isModerator || (post.author?.id === viewerId && !post.deletedAt)
  view.put({ ...post, viewerCanEdit: mayEdit })
}

/** Counts are for all; what the viewer gave in another tab is asked for. */
function reacted({ view, viewerId }: Parts, { actorId, postId, post }: Of<'ReactionChanged'>): void {
  view.count(postId, post!.reactions)
  const known = view.find(postId)
  if (known && actorId === viewerId) void view.reread(known.number)
}

function once(run: () => void, ms: number) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const ask = () => {
    timer ??= setTimeout(() => {
      timer = undefined
      run()
    }, ms)
  }
  return Object.assign(ask, { stop: () => clearTimeout(timer) })
}
