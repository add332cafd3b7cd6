import { createClient } from '@forium/client'
import { createCategory } from '@forium/client/category'
import { createPost } from '@forium/client/post'
import { createTopic } from '@forium/client/topic'
import type { WebServer } from './server.ts'

/** Somebody at the contract, without a page. */
export async function someone(server: WebServer, handle: string, roles: Parameters<WebServer['person']>[1] = []) {
  const person = await server.person(handle, roles)
  return { ...person, client: createClient({ url: `${server.url}/graphql`, token: person.token }) }
}
export type Someone = Awaited<ReturnType<typeof someone>>

/** A question with so many replies, and where it is. */
export async function startTopic(admin: Someone, author: Someone, replies: number, title = 'How do I begin?') {
  const { category } = await admin.client.run(createCategory, { input: { name: `Help ${Math.random()}` } })
  const input = { categoryId: category.id, kind: 'QUESTION', title, body: 'Where is the **door**?' } as const
  const { topic } = await author.client.run(createTopic, { input })
  for (let at = 0; at < replies; at++) await reply(author, topic.id, `Reply ${at + 2}`)
  return { ...topic, path: new URL(topic.url).pathname }
}

export async function reply(who: Someone, topicId: string, body: string) {
  const { post } = await who.client.run(createPost, { input: { topicId, body } })
  return post
}
