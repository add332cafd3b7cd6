import { idBehind } from '../../../generated/ids.ts'
import type { OutboxItem } from '../../outbox-items.ts'
import type { Fieldset } from '../../store/records.ts'
import type { Draft, Effect } from '../../store/store.ts'
import type { Person } from '../model-types.ts'
import { draftedBy } from '../written.ts'
import { markTopic } from './rules.ts'

type Replying = { body: string; clientId: string; topicId: string }
type Reacting = { postId: string; emoji: string }

export const topicEffects = (viewer: Person | null) =>
  ({
    appCreatePost(draft: Draft, { input }: { input: Replying }, item: OutboxItem) {
      const id = idBehind('pst', input.clientId)
      const fields = draftedBy(viewer, draft, input.body, item)
      const isKnown = draft.get(id)?.number != null
      if (!isKnown) draft.put(id, { ...fields, number: null, isAcceptedAnswer: false, reactions: [] })
      draft.append({ of: input.topicId, list: 'posts' }, id, 'number')
    },
    appAddReaction: (draft: Draft, { input }: { input: Reacting }, item: OutboxItem) => react(draft, input, item, true),
    appRemoveReaction: (draft: Draft, { input }: { input: Reacting }, item: OutboxItem) =>
      react(draft, input, item, false),
    appMarkTopicRead: (draft: Draft, { input }: { input: { topicId: string; number: number } }) =>
      markTopic(draft, input.topicId, input.number),
  }) satisfies Record<string, Effect>

/** One that was refused is not shown: there is nothing to retry it by. */
function react(draft: Draft, { postId, emoji }: Reacting, { state }: OutboxItem, on: boolean): void {
  const post = draft.get(postId)
  if (!post || state === 'failed') return
  const known = (post.reactions ?? []) as Fieldset[]
  const found = known.find((reaction) => reaction.emoji === emoji) ?? { emoji, count: 0, viewerHasReacted: false }
  if (found.viewerHasReacted === on) return
  const changed = { ...found, viewerHasReacted: on, count: Number(found.count) + (on ? 1 : -1) }
  const others = known.filter((reaction) => reaction.emoji !== emoji)
  const next = known.includes(found)
    ? known.map((reaction) => (reaction === found ? changed : reaction))
    : [...others, changed]
  draft.put(postId, { reactions: next.filter(({ count }) => Number(count) > 0) })
}
