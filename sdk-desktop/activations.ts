import type { Forium } from '@forium/client/forium'
import { parseRoute, type Route } from '@forium/client/routes'
import type { Arrival } from './connect.ts'
import type { Guarded } from './guarded.ts'
import type { Activation } from './host.ts'

type Client = Pick<Forium, 'conversation' | 'topic'>
interface Options {
  scheme?: string
  origin?: string
  onRoute?: (route: Route, arrival: Arrival) => void
}

/** Clicks, links and answers. Whatever the address says, it only ever leads to a place of the app. */
export function answerActivations(client: Client, guard: Guarded, options: Options): () => void {
  const go = (route: Route, arrival: Arrival): void => {
    void guard.ask('focus', 'focus', (host) => host.focus(), undefined)
    try {
      options.onRoute?.(route, arrival)
    } catch (error) {
      guard.failed(error, 'onRoute')
    }
  }
  const answer = ({ from, route: url, reply }: Activation): void => {
    const route: Route = parseRoute(url, options) ?? { name: 'home' }
    const text = reply?.trim()
    if (!text) {
      go(route, { from })
      return
    }
    send(client, route, text).catch((error) => {
      guard.failed(error, 'reply')
      go(route, { from, unsent: text })
    })
  }
  const one = (['notifyClick', 'deepLink', 'tray'] as const).find(guard.can)
  return one ? guard.watch(one, (host) => host.onActivate(answer)) : () => {}
}

/** Stored first: without a network it is sent later. */
async function send(client: Client, route: Route, text: string): Promise<void> {
  if (route.name === 'conversation') {
    const conversation = client.conversation(route.id)
    try {
      await conversation.send(text)
      conversation.markRead()
    } finally {
      conversation.close()
    }
    return
  }
  if (route.name !== 'topic') throw new TypeError('There is nothing to answer there.')
  const topic = client.topic(route.id)
  try {
    await topic.reply(text)
  } finally {
    topic.close()
  }
}
