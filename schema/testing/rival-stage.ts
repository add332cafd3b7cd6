import type { Context } from '../kernel/context.ts'
import { userViewer, visitorViewer } from '../people/viewer.ts'
import { memoryCache } from '../ports/cache.memory.ts'
import type { Unit } from '../ports/database.ts'
import { memoryImports } from '../ports/imports.memory.ts'
import { memoryLimits } from '../ports/limits.memory.ts'
import { memorySearchIndex } from '../ports/search-index.memory.ts'
import { goodPassword, lastMail, mailsOf, mutate, tokenIn } from './accounts.ts'
import { rewinding } from './memory-database.ts'
import { newsIn } from './news.ts'
import { createTwoCommunities, type TwoCommunities } from './two-communities.ts'
import { pngOf, text, uploadsIn } from './uploads.ts'

export type Stage = Awaited<ReturnType<typeof setStage>>

type World = TwoCommunities['world']
const email = 'contact@example.com'

/** A community in which every mutation has something to do, set up once and rewound as often as needed. */
export async function setStage() {
  const { world, here } = await createTwoCommunities()
  const { owner, admin, moderator, agent, member } = here.people
  const { database } = world.ports
  const places = await placesFor(world, owner)
  const others = { owner2: await world.person('owner2', ['OWNER']), fresh: await world.person('fresh') }
  const visit = await visitOf(world)
  const { contact, sessions } = await signedIn(world, here.contact)
  const files = await filesOf(world, contact, agent)
  const links = { ...(await linksFor(world, owner, contact)), visit: visit.token }
  const registered = await make(world, contact, 'registerPushDevice', 'device', device('one'))
  const answer = { ...inputOf(world, 'A second answer'), topicId: here.topic, replyToPostId: here.post }
  const second = await make(world, owner, 'createPost', 'post', answer)
  await make(world, contact, 'createPost', 'post', { ...inputOf(world, 'Thank you @member'), topicId: here.topic })
  await newsIn(world).deliver()
  const talks = database.sql.selectFrom('Conversation').select(['inboxId', 'contactId', 'version'])
  const { inboxId, contactId, version } = (await database.first(talks.where('id', '=', here.conversation)))!
  const invited = database.sql.selectFrom('OneTimeToken').select('id').where('email', '=', 'stranger@example.com')
  const invitation = (await database.first(invited))!.id
  const ids = { second, registered, invitation, inboxId, contactId, version, visited: visit.conversation }
  const { guest } = world
  const { insider } = here
  return {
    world,
    here,
    people: { ...others, owner, admin, moderator, agent, member, contact, insider, guest, visitor: visit.visitor },
    places,
    links,
    sessions,
    files,
    device,
    ids,
    ...(await rewinder(world)),
  }
}

async function done(ctx: Context, name: string, input: object, fields = '__typename') {
  const answer = await mutate(ctx, name, input, fields)
  if (answer.errorCode) throw new Error(`${name}: ${JSON.stringify(answer)}`)
  return answer
}

const inputOf = (world: World, body: string) => ({ clientId: world.uuid(), body })

async function make(world: World, ctx: Context, name: string, thing: string, input: object): Promise<string> {
  const own = name === 'registerPushDevice' ? {} : { clientId: world.uuid() }
  return (await done(ctx, name, { ...own, ...input }, `${thing} { id }`))[thing].id
}

async function placesFor(world: World, owner: Context) {
  const tag = (name: string, visibility = 'PUBLIC') => make(world, owner, 'createTag', 'tag', { name, visibility })
  return {
    empty: await make(world, owner, 'createCategory', 'category', { name: 'Empty' }),
    wide: await make(world, owner, 'createCategory', 'category', { name: 'Wide' }),
    inbox2: await make(world, owner, 'createInbox', 'inbox', { name: 'Sales', slug: 'sales' }),
    plain: await tag('plain'),
    plain2: await tag('plain2'),
    internal2: await tag('internal2', 'INTERNAL'),
    key: await make(world, owner, 'createApiKey', 'apiKey', { name: 'robot', scopes: ['forum:read'] }),
  }
}

async function visitOf(world: World) {
  const { token, viewer } = await done(world.guest, 'startVisit', { clientId: world.uuid() }, 'token viewer { id }')
  const visitor = world.as(visitorViewer(viewer.id, { sessionId: 'visit', expiresAt: null }))
  const input = { ...inputOf(world, 'Hello'), messageClientId: world.uuid() }
  const conversation = await make(world, visitor, 'startConversation', 'conversation', input)
  return { visitor, token: token as string, conversation }
}

/** With a password, and on three devices. */
async function signedIn(world: World, { viewer }: Context): Promise<{ contact: Context; sessions: string[] }> {
  const { sql, batch, all, first } = world.ports.database
  const passwordHash = await world.ports.passwords.hash(goodPassword)
  await batch([{ query: sql.updateTable('User').set({ passwordHash }).where('id', '=', viewer.id!).compile() }])
  for (let i = 0; i < 3; i++) await done(world.guest, 'signInWithPassword', { email, password: goodPassword })
  const rows = await all(sql.selectFrom('Session').select('id').where('actorId', '=', viewer.id!).orderBy('id'))
  const sessions = rows.map((row) => row.id)
  const user = (await first(sql.selectFrom('User').selectAll().where('id', '=', viewer.id!)))!
  const vouched = { sessionId: sessions[0]!, expiresAt: null }
  return { contact: world.as(userViewer(user, [], world.clock.now(), vouched)), sessions }
}

async function linksFor(world: World, owner: Context, contact: Context) {
  const mailed = async (ctx: Context, name: string, input: object) => {
    await done(ctx, name, input)
    return tokenIn(lastMail(world))
  }
  const invite = (to: string, role: string) =>
    mailed(owner, 'inviteStaff', { clientId: world.uuid(), email: to, roles: [role] })
  const newcomer = { clientId: world.uuid(), email: 'newcomer@example.com', displayName: 'Newcomer' }
  const links = {
    signIn: await mailed(world.guest, 'requestSignInLink', { email }),
    reset: await mailed(world.guest, 'requestPasswordReset', { email }),
    invited: await invite(email, 'MODERATOR'),
    stranger: await invite('stranger@example.com', 'AGENT'),
    verify: await mailed(world.guest, 'signUp', { ...newcomer, password: 'quite another long one' }),
  }
  await done(contact, 'requestEmailChange', { newEmail: 'moved@example.com', password: goodPassword })
  const toNew = mailsOf(world).findLast((mail) => mail.to === 'moved@example.com')!
  return { ...links, emailChange: tokenIn(toNew) }
}

async function filesOf(world: World, contact: Context, agent: Context) {
  const uploads = uploadsIn(world)
  const image = (width: number, filename: string) =>
    uploads.uploaded(contact, pngOf(width, 4), { contentType: 'image/png', filename })
  const shown = await image(5, 'b.png')
  await done(contact, 'setProfilePicture', { uploadId: shown })
  return {
    image: await image(4, 'a.png'),
    text: await uploads.uploaded(contact),
    agents: await uploads.uploaded(agent),
    arrived: await uploads.bring(contact, text('Hello')),
  }
}

const device = (name: string) => ({
  kind: 'WEB_PUSH',
  endpoint: `https://push.example.com/${name}`,
  p256dh: `B${'k'.repeat(86)}`,
  auth: 'a'.repeat(22),
})

/** What makes all as it was at first. */
async function rewinder({ ports, clock }: World) {
  const { database, storage } = ports
  const documents = [...ports.search.documents.values()]
  const stored = await Promise.all(storage.keys().map(async (key) => ({ key, ...(await storage.get(key))! })))
  const rewind = rewinding(database)
  return {
    canRewind: rewind !== null,
    async rewind(): Promise<void> {
      rewind?.()
      for (const { key, body, contentType } of stored) await storage.put(key, body, contentType)
      ports.database = database
      ports.cache = memoryCache(clock)
      ports.limits = memoryLimits(clock)
      ports.imports = memoryImports()
      ports.imports.put('endless.tar')
      ports.search = memorySearchIndex()
      for (const document of documents) ports.search.put({ afterCommit: (run: () => void) => run() } as Unit, document)
      ports.jobs.queued.length = 0
    },
  }
}
