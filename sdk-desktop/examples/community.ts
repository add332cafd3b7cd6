// The page of both examples: one's conversations, the messages of one of them, a line to write in. Live, and offline too.
import type { ConversationHandle, Forium, Message } from '@forium/client/forium'
import type { Route } from '@forium/client/routes'

export interface Shown {
  go(route: Route, unsent?: string): void
  get(): Route
  subscribe(run: (route: Route) => void): () => void
}

export function showCommunity(root: HTMLElement, client: Forium): Shown {
  const [list, log, form, line] = partsOf(root)
  const watching = new Set<(route: Route) => void>()
  let route: Route = { name: 'home' }
  let open: ConversationHandle | undefined

  client.conversations().subscribe(({ data }) => {
    list.replaceChildren(
      ...(data ?? []).map(({ id, preview, unreadCount }) => {
        const entry = document.createElement('button')
        entry.textContent = `${preview}${unreadCount > 0 ? ` (${unreadCount})` : ''}`
        entry.onclick = () => go({ name: 'conversation', id })
        return entry
      }),
    )
  })
  form.onsubmit = (event) => {
    event.preventDefault()
    void send(line.value)
  }

  async function send(text: string): Promise<void> {
    if (!text.trim()) return
    if (open) await open.send(text)
    else go({ name: 'conversation', id: (await client.startConversation(text)).id })
    // Only now: it is stored.
    line.value = ''
  }

  function go(next: Route, unsent = ''): void {
    route = next
    open?.close()
    open = next.name === 'conversation' ? client.conversation(next.id) : undefined
    line.value = next.name === 'new-conversation' ? (next.text ?? unsent) : unsent
    const handle = open
    if (!handle) log.replaceChildren()
    handle?.messages.subscribe(({ data }) => {
      log.replaceChildren(...(data ?? []).map(drawn))
      if (document.hasFocus()) handle.markRead()
    })
    for (const run of watching) run(next)
  }

  return {
    go,
    get: () => route,
    subscribe(run) {
      watching.add(run)
      run(route)
      return () => void watching.delete(run)
    },
  }
}

function drawn({ author, text, delivery, failure }: Message): HTMLElement {
  const entry = document.createElement('p')
  const [name, body] = [document.createElement('strong'), document.createElement('span')]
  name.textContent = author.displayName
  // As text: what somebody wrote is never markup here.
  body.textContent = ` ${text}${delivery === 'queued' ? ' …' : ''}${failure ? ` (${failure})` : ''}`
  entry.append(name, body)
  return entry
}

function partsOf(root: HTMLElement): [HTMLElement, HTMLElement, HTMLFormElement, HTMLInputElement] {
  const find = <T extends HTMLElement>(name: string): T => {
    const found = root.querySelector<T>(`[data-part=${name}]`)
    if (!found) throw new Error(`index.html has no ${name}.`)
    return found
  }
  return [find('list'), find('log'), find('form'), find('line')]
}
