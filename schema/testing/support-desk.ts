import type { Scope } from '../community/policy.ts'
import type { LoggedEvent } from '../event/event-types.ts'
import { cursorOf } from '../feed/cursor.ts'
import { openFeed } from '../feed/subscribe.ts'
import type { Context } from '../kernel/context.ts'
import { idOf } from '../kernel/ids.ts'
import { botViewer } from '../people/viewer.ts'
import { createWorld } from './world.ts'

// biome-ignore lint/suspicious/noExplicitAny: answers of tests are looked into freely
type Answer = Record<string, any>

/** A world in which somebody answers and somebody asks. */
export type SupportDesk = Awaited<ReturnType<typeof openSupportDesk>>

export async function openSupportDesk() {
  const world = await createWorld()
  const { run, uuid } = world
  /** Runs one mutation; its payload's fields, or what the error says. */
  async function call(ctx: Context, name: string, input: object, fields: string): Promise<Answer> {
    const title = name[0]!.toUpperCase() + name.slice(1)
    const data = await run(
      ctx,
      `mutation($input: ${title}Input!) { ${name}(input: $input) {
        __typename
        ... on ${title}Payload { ${fields} }
        ... on UserError { errorCode errorMessage }
        ... on ConflictError { currentId }
        ... on InvalidInputError { issues { path code } } } }`,
      { input },
    )
    return data[name]
  }
  return {
    ...world,
    agent: await world.person('ana', ['AGENT']),
    visitor: await world.visitor(),
    otherVisitor: await world.visitor(),
    visitorIn: world.visitor,
    /** A program with these scopes. */
    bot: (scopes: Scope[]): Context =>
      world.as(botViewer(idOf('Bot', uuid()), scopes, { sessionId: 'a key', expiresAt: null })),
    call,
    /** Starts a conversation and gives its id. */
    async start(ctx: Context, input: object = {}): Promise<string> {
      const given = { clientId: uuid(), messageClientId: uuid(), body: 'It does not work.', ...input }
      const answer = await call(ctx, 'startConversation', given, 'conversation { id }')
      if (!answer.conversation) throw new Error(answer.errorMessage)
      return answer.conversation.id
    },
    send: (ctx: Context, conversationId: string, body = 'Hello', clientId = uuid()) =>
      call(ctx, 'sendMessage', { clientId, conversationId, body }, 'message { id seq body { text } author { id } }'),
    note: (ctx: Context, conversationId: string, body = 'Between us.', clientId = uuid()) =>
      call(ctx, 'addNote', { clientId, conversationId, body }, 'note { id body { text } }'),
    async read(ctx: Context, id: string, fields: string): Promise<Answer | null> {
      return (await run(ctx, `query($id: ID!) { conversation(id: $id) { ${fields} } }`, { id })).conversation
    },
    node: async (ctx: Context, id: string): Promise<Answer | null> =>
      (await run(ctx, 'query($id: ID!) { node(id: $id) { __typename id } }', { id })).node,
    /** A request whose first write comes just after something else has happened. */
    overtaken(ctx: Context, by: () => Promise<unknown>): Context {
      const { database } = world.ports
      let happened: Promise<unknown> | undefined
      const batch: typeof database.batch = async (statements) => {
        await (happened ??= by())
        return database.batch(statements)
      }
      return { ...world.again(ctx), database: { ...database, batch } }
    },
    /** Everything in the log that this viewer may see, oldest first. */
    events: (ctx: Context) => eventsOf(world.again(ctx)),
  }
}

async function eventsOf(ctx: Context): Promise<LoggedEvent[]> {
  const feed = await openFeed(ctx, cursorOf(ctx, 0), {})
  const events: LoggedEvent[] = []
  for await (const frame of feed) {
    if (frame.kind === 'event') events.push(frame.event)
    else break
  }
  return events
}
