/** How many notifications a person has not read: what the page was read with, then what the live feed says. */
export class Bell {
  unread = $state(0)
  #known = ''

  /** Of the page as it was read. The same page shown once more knows nothing newer than the feed has said since. */
  take({ viewer, cursor, unread }: { viewer: { id: string } | null; cursor: string; unread: number }): void {
    const read = `${viewer?.id} ${cursor}`
    if (read === this.#known) return
    this.#known = read
    this.unread = unread
  }
}
