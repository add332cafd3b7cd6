import type { PagePost } from '#lib/topic-page/topic-page.ts'
import type { Uploaded } from '#lib/upload/uploads.svelte.ts'

export interface Edit {
  kind: 'edit'
  post: PagePost
  /** What stands there, and which version of it that is. */
  markdown: string
  version: number
}
export type Task = { kind: 'reply'; post: PagePost | null } | Edit

/** What is being written on a page, if anything. One thing at a time: what was typed before is kept as a draft. */
export class Writing {
  task: Task | null = $state.raw(null)
  /** Text to put at the caret: a quote, a reply that was not taken. Counted, since the same may come twice. */
  insert: { text: string; files: readonly Uploaded[]; count: number } | null = $state.raw(null)

  reply(post: PagePost | null = null): void {
    if (this.task?.kind !== 'reply' || post || this.task.post === null) this.task = { kind: 'reply', post }
  }

  edit(post: PagePost, source: { markdown: string; version: number }): void {
    this.task = { kind: 'edit', post, ...source }
  }

  quote(text: string, post: PagePost): void {
    if (!this.task) this.reply(post)
    this.add(text)
  }

  /** A reply that was not taken is written on. */
  again({ body, files }: { body: string; files: readonly Uploaded[] }): void {
    this.reply(null)
    this.add(body, files)
  }

  add(text: string, files: readonly Uploaded[] = []): void {
    this.insert = { text, files, count: (this.insert?.count ?? 0) + 1 }
  }

  close(): void {
    this.task = null
    this.insert = null
  }
}
