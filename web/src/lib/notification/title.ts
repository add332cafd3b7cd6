/** Keeps a text before the title of whatever page is shown, "(3) Topics"; answers with what takes it away. */
export function beforeTitle(text: string): () => void {
  const put = () => {
    // Without a title of its own yet, it is put when there is one.
    if (text && document.title && !document.title.startsWith(text)) document.title = text + document.title
  }
  put()
  const changes = new MutationObserver(put)
  changes.observe(document.head, { childList: true, subtree: true, characterData: true })
  return () => {
    changes.disconnect()
    if (text && document.title.startsWith(text)) document.title = document.title.slice(text.length)
  }
}
