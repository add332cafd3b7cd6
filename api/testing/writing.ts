import { randomBytes } from 'node:crypto'
import { type At, ask } from './ask.ts'
import type { Entry } from './differences.ts'
import type { TestPerson } from './server.ts'

export function startConversation(at: At, person: TestPerson): Promise<string> {
  const input = { clientId: uuidv7(), messageClientId: uuidv7(), body: 'hello' }
  return write(at, person, 'startConversation', 'conversation { id }', input).then(
    ({ conversation }) => conversation.id,
  )
}

export async function sendMessage(
  at: At,
  person: TestPerson,
  conversationId: string,
  clientId: string,
  body: string,
): Promise<Entry> {
  const { message } = await write(at, person, 'sendMessage', 'message { id seq }', { clientId, conversationId, body })
  return { id: message.id, place: message.seq, text: body }
}

/** A topic in a category of its own. */
export async function createTopic(at: At, admin: TestPerson): Promise<string> {
  const { category } = await write(at, admin, 'createCategory', 'category { id }', {
    clientId: uuidv7(),
    name: `Category ${uuidv7()}`,
  })
  const input = { clientId: uuidv7(), categoryId: category.id, kind: 'DISCUSSION', title: 'A long talk', body: 'hello' }
  const { topic } = await write(at, admin, 'createTopic', 'topic { id }', input)
  return topic.id
}

export async function sendPost(
  at: At,
  person: TestPerson,
  topicId: string,
  clientId: string,
  body: string,
): Promise<Entry> {
  const { post } = await write(at, person, 'createPost', 'post { id number }', { clientId, topicId, body })
  return { id: post.id, place: post.number, text: body }
}

/** Runs a mutation and gives its payload; whatever else comes back is thrown. */
export async function write(at: At, { token }: TestPerson, name: string, selection: string, input: object) {
  const title = name[0]!.toUpperCase() + name.slice(1)
  const document = `mutation($input: ${title}Input!) { ${name}(input: $input) {
    __typename ... on ${title}Payload { ${selection} } ... on UserError { errorCode errorMessage } } }`
  const { json, text } = await ask(at, document, { input }, { token })
  if (json?.data?.[name]?.__typename !== `${title}Payload`) throw new Error(text)
  return json.data[name]
}

export function uuidv7(): string {
  const hex = Date.now().toString(16).padStart(12, '0') + randomBytes(10).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
