/** What is being written stays where it was, through reloads; on this machine only. */
export const draftOf = (place: string) => {
  const key = `draft:${place}`
  return {
    get(): string {
      try {
        return localStorage.getItem(key) ?? ''
      } catch {
        return ''
      }
    },
    set(text: string): void {
      try {
        if (text.trim() === '') localStorage.removeItem(key)
        else localStorage.setItem(key, text)
      } catch {
        // A browser that keeps nothing still lets one write.
      }
    },
  }
}
