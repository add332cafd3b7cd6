import type { Conflict } from '#lib/conflict/conflict.svelte.ts'
import { saveEdit } from '#lib/post/post-acts.ts'
import type { TopicView } from '#lib/topic-page/topic-view.svelte.ts'
import type { Edit } from './writing.svelte.ts'

interface Change {
  text: string
  reason: string
  ids: string[]
}

/**
 * Saves an edit. Where somebody else was faster, what they stored is shown, and the answer is what this is an edit of from
 * then on: what is saved next is saved over that. Null: it is done.
 */
export async function saveChange(
  view: TopicView,
  conflict: Conflict,
  edit: Edit,
  change: Change,
): Promise<Edit | null> {
  try {
    await saveEdit(view, edit.post.id, change.text, change.reason, edit.version, change.ids)
    return null
  } catch (failure) {
    const base = { text: edit.markdown, attachmentIds: edit.post.attachments.map(({ id }) => id) }
    const stored = await conflict.met(failure, base, { text: change.text, attachmentIds: change.ids })
    if (!stored) throw failure
    const next: Edit = { ...edit, markdown: stored.text, version: stored.version }
    return conflict.stored ? next : saveChange(view, conflict, next, change)
  }
}
