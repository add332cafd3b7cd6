import { type GraphQLInputObjectType, getNamedType } from 'graphql'
import { schema } from '../index.ts'
import type { Stage } from './rival-stage.ts'

export type Actor = keyof Stage['people']
type Input = Record<string, unknown>
export type Step = [by: Actor, name: string, input: Input]

/** One mutation as somebody calls it, and what must have happened before so that it has something to do. */
export interface Scene {
  name: string
  by: Actor
  input: Input
  before: Step[]
}

export function scenesOn(stage: Stage): Scene[] {
  const scenes = [...forumScenes(stage), ...placeScenes(stage), ...supportScenes(stage), ...peopleScenes(stage)]
  return scenes.map((each) => {
    const own = takesClientId(each.name) ? { clientId: stage.world.uuid() } : {}
    return { ...each, input: { ...own, ...each.input } }
  })
}

function takesClientId(name: string): boolean {
  const [input] = schema.getMutationType()!.getFields()[name]!.args
  return 'clientId' in (getNamedType(input!.type) as GraphQLInputObjectType).getFields()
}

const scene = (by: Actor, name: string, input: Input = {}, ...before: Step[]): Scene => ({ by, name, input, before })
const id = (of: string) => ({ id: of })
const body = { body: 'New words' }
const goodPassword = 'a long and fine password'
const password = 'another quite long one'
const until = '2030-01-01T00:00:00.000Z'

function forumScenes(stage: Stage): Scene[] {
  const { here, places, files } = stage
  const idOfUser = (who: Actor) => stage.people[who].viewer.id!
  const inTopic = { topicId: here.topic }
  const review = { id: here.reviewItem, ifVersion: 1, comment: 'because' }
  const like = { postId: here.post, emoji: '❤️' }
  return [
    scene('contact', 'acceptAnswer', { postId: here.post }),
    scene('owner', 'acceptAnswer', { postId: stage.ids.second }),
    scene('member', 'addReaction', like),
    scene('moderator', 'closeTopic', id(here.topic)),
    scene('member', 'createPost', { ...inTopic, ...body, replyToPostId: here.post }),
    scene('contact', 'createPost', { ...inTopic, ...body, attachmentIds: [files.text] }),
    scene('moderator', 'createReport', { subjectId: here.post, reason: 'SPAM' }),
    scene('moderator', 'createReport', { subjectId: idOfUser('fresh'), reason: 'SPAM' }),
    scene('contact', 'createTopic', {
      categoryId: places.empty,
      kind: 'DISCUSSION',
      title: 'In it',
      ...body,
      tags: ['plain'],
    }),
    scene('owner', 'createTopic', {
      categoryId: here.open,
      kind: 'QUESTION',
      title: 'Why',
      ...body,
      tags: ['newtag', 'plain2'],
    }),
    ...['HIDDEN', 'DELETED', 'SUSPENDED', 'DISMISSED'].map((decision) =>
      scene('moderator', 'decideReviewItem', { ...review, decision }),
    ),
    scene('moderator', 'deletePost', id(here.post)),
    scene('owner', 'deletePost', id(stage.ids.second)),
    scene('moderator', 'deleteTopic', id(here.topic)),
    scene('moderator', 'hidePost', id(here.post)),
    scene('contact', 'markTopicRead', { ...inTopic, number: 3 }),
    scene('moderator', 'moveTopic', { id: here.topic, categoryId: places.wide }),
    scene('owner', 'moveTopic', { id: here.topic, categoryId: places.empty }),
    scene('moderator', 'pinTopic', id(here.topic)),
    scene('member', 'removeReaction', like, ['member', 'addReaction', like]),
    scene('moderator', 'reopenTopic', id(here.topic), ['owner', 'closeTopic', id(here.topic)]),
    scene('moderator', 'restorePost', id(here.post), ['owner', 'deletePost', id(here.post)]),
    scene('moderator', 'restoreTopic', id(here.topic), ['owner', 'deleteTopic', id(here.topic)]),
    scene('contact', 'setFollow', { id: here.topic, level: 'MUTED' }),
    scene('contact', 'setFollow', { id: places.empty, level: 'WATCHING' }),
    scene('contact', 'setFollow', { id: places.plain, level: 'WATCHING' }),
    scene('contact', 'unacceptAnswer', inTopic, ['owner', 'acceptAnswer', { postId: here.post }]),
    scene('moderator', 'unhidePost', id(here.post), ['owner', 'hidePost', id(here.post)]),
    scene('moderator', 'unpinTopic', id(here.topic), ['owner', 'pinTopic', id(here.topic)]),
    scene('insider', 'updatePost', { id: here.post, ...body }),
    scene('moderator', 'updatePost', { id: here.post, body: 'Moderated words' }),
    scene('contact', 'updateTopic', { id: here.topic, title: 'Another title', kind: 'DISCUSSION' }),
    scene('moderator', 'updateTopic', { id: here.topic, tags: ['plain', 'plain2'] }),
  ]
}

function placeScenes(stage: Stage): Scene[] {
  const { here, places } = stage
  const idOfUser = (who: Actor) => stage.people[who].viewer.id!
  return [
    scene('owner', 'abortImport', { id: 'imp_00000000000000000000000000' }),
    scene('owner', 'addGroupMember', { groupId: here.group, userId: idOfUser('contact') }),
    scene('owner', 'createApiKey', { name: 'other', scopes: ['forum:read'] }),
    scene('owner', 'createCategory', { name: 'Beside' }),
    scene('owner', 'createCategory', { name: 'Below', parentId: places.empty, slug: 'empty-2' }),
    scene('owner', 'createGroup', { name: 'Friends' }),
    scene('owner', 'createInbox', { name: 'Third', slug: 'third' }),
    scene('owner', 'createTag', { name: 'newtag' }),
    scene('owner', 'deleteCategory', id(places.empty)),
    scene('owner', 'deleteTag', id(places.plain)),
    scene('owner', 'deleteTag', id(here.internal)),
    scene('owner', 'finishSetUp'),
    scene('owner', 'mergeTag', { id: places.plain, intoId: places.plain2 }),
    scene('owner', 'mergeTag', { id: places.plain2, intoId: places.plain }),
    scene('owner', 'mergeTag', { id: here.internal, intoId: places.internal2 }),
    scene('owner', 'mergeTag', { id: places.plain, intoId: here.internal }),
    scene('owner', 'moveCategory', { id: here.open, parentId: places.empty, position: 0 }),
    scene('owner', 'moveCategory', { id: places.empty, parentId: here.open, position: 0 }),
    scene('owner', 'moveCategory', { id: places.wide, parentId: null, position: 0 }),
    scene('owner', 'removeGroupMember', { groupId: here.group, userId: idOfUser('insider') }),
    scene('owner', 'revokeApiKey', id(places.key)),
    scene('owner', 'sendTestMail'),
    scene('owner', 'setBrandImage', { kind: 'LOGO', contentType: 'image/gif', base64: btoa('GIF89a one') }),
    scene('owner', 'setCategoryAccess', { id: here.open, access: 'RESTRICTED', principals: [here.group, 'AGENT'] }),
    scene('owner', 'setCategoryAccess', { id: places.empty, access: 'RESTRICTED', principals: [] }),
    scene('owner', 'setStrings', { locale: 'en', strings: [{ key: 'some.key', text: 'Words' }] }),
    scene('owner', 'startImport', { source: 'DISCOURSE', file: 'endless.tar' }),
    scene('owner', 'updateCategory', { id: here.open, slug: 'beside', name: 'Other' }),
    scene('owner', 'updateCommunity', { name: 'Other', locale: 'de' }),
    scene('owner', 'updateInbox', { id: stage.ids.inboxId, slug: 'third' }),
    scene('owner', 'updateTag', { id: places.plain, name: 'newtag', visibility: 'INTERNAL' }),
    scene('owner', 'updateTag', { id: here.internal, visibility: 'PUBLIC' }),
  ]
}

function supportScenes(stage: Stage): Scene[] {
  const { here, places, links, files, world } = stage
  const idOfUser = (who: Actor) => stage.people[who].viewer.id!
  const talk = id(here.conversation)
  return [
    scene('agent', 'addNote', { conversationId: here.conversation, ...body, attachmentIds: [files.agents] }),
    scene('agent', 'assignConversation', { ...talk, ifVersion: stage.ids.version, assigneeId: idOfUser('agent') }),
    scene('owner', 'assignConversation', { ...talk, ifVersion: stage.ids.version, assigneeId: null }),
    scene('contact', 'claimVisit', { visitorToken: links.visit }),
    scene('member', 'claimVisit', { visitorToken: links.visit }),
    scene('contact', 'completeUpload', id(files.arrived)),
    scene('agent', 'createCannedResponse', { shortcut: 'again', title: 'Again', body: 'Again' }),
    scene('contact', 'createUpload', { filename: 'c.txt', contentType: 'text/plain', byteSize: 5 }),
    scene('agent', 'deleteCannedResponse', id(here.canned)),
    scene('owner', 'deleteMessage', id(here.message)),
    scene('agent', 'deleteNote', id(here.note)),
    scene('agent', 'markConversationDelivered', { ...talk, seq: 2 }),
    scene('contact', 'markConversationRead', { ...talk, seq: 2 }),
    scene('contact', 'markNotificationsRead', { all: true }),
    scene('owner', 'moveConversation', { ...talk, inboxId: places.inbox2 }),
    scene('contact', 'registerPushDevice', stage.device('two')),
    scene('member', 'registerPushDevice', stage.device('one')),
    scene('contact', 'removePushDevice', id(stage.ids.registered)),
    scene('owner', 'reopenConversation', talk, ['agent', 'resolveConversation', talk]),
    scene('agent', 'resolveConversation', talk),
    scene('contact', 'sendMessage', { conversationId: here.conversation, ...body }),
    scene('agent', 'sendMessage', { conversationId: here.conversation, ...body, attachmentIds: [files.agents] }),
    scene('visitor', 'sendMessage', { conversationId: stage.ids.visited, ...body }),
    scene('owner', 'setConversationPriority', { ...talk, priority: 'HIGH' }),
    scene('agent', 'setConversationSubject', { ...talk, subject: 'Other' }),
    scene('contact', 'setDigest', { frequency: 'DAILY' }),
    scene('contact', 'setDigest', { timeZone: 'Europe/Berlin' }),
    scene('contact', 'setNotificationPreference', { kind: 'MENTIONED', medium: 'BELL', enabled: false }),
    scene('contact', 'signalPresence', { state: 'ONLINE', topicId: here.topic }),
    scene('contact', 'signalTyping', { conversationId: here.conversation }),
    scene('agent', 'snoozeConversation', { ...talk, until }),
    scene('contact', 'startConversation', { messageClientId: world.uuid(), ...body }),
    scene('fresh', 'startConversation', { messageClientId: world.uuid(), ...body }),
    scene('agent', 'startConversation', { messageClientId: world.uuid(), contactId: stage.ids.contactId, ...body }),
    scene('agent', 'tagConversation', { ...talk, tagId: places.plain }),
    scene('owner', 'tagConversation', { ...talk, tagId: places.internal2 }),
    scene('agent', 'untagConversation', { ...talk, tagId: here.internal }),
    scene('agent', 'updateCannedResponse', { id: here.canned, shortcut: 'again' }),
    scene('agent', 'updateContact', { id: stage.ids.contactId, displayName: 'Other' }),
    scene('agent', 'updateMessage', { id: here.message, ifVersion: 1, ...body, attachmentIds: [files.agents] }),
    scene('agent', 'updateNote', { id: here.note, ifVersion: 1, ...body }),
  ]
}

function peopleScenes(stage: Stage): Scene[] {
  const { links, files, sessions } = stage
  const idOfUser = (who: Actor) => stage.people[who].viewer.id!
  return [
    scene('guest', 'acceptInvitation', { token: links.invited }),
    scene('guest', 'acceptInvitation', {
      token: links.stranger,
      displayName: 'Stranger',
      handle: 'stranger',
      password,
    }),
    scene('contact', 'changePassword', { currentPassword: goodPassword, newPassword: password }),
    scene('guest', 'confirmEmailChange', { token: links.emailChange }),
    scene('owner', 'inviteStaff', { email: 'other@example.com', roles: ['AGENT'] }),
    scene('owner', 'liftSuspension', { userId: idOfUser('contact') }, [
      'owner',
      'suspendUser',
      { userId: idOfUser('contact'), reason: 'so' },
    ]),
    scene('moderator', 'removeProfilePicture', { userId: idOfUser('contact') }),
    scene('contact', 'requestEmailChange', { newEmail: 'third@example.com', password: goodPassword }),
    scene('guest', 'requestPasswordReset', { email: 'contact@example.com' }),
    scene('guest', 'requestSignInLink', { email: 'contact@example.com' }),
    scene('guest', 'resetPassword', { token: links.reset, newPassword: password }),
    scene('contact', 'revokeOtherSessions'),
    scene('contact', 'revokeSession', id(sessions[1]!)),
    scene('contact', 'setProfilePicture', { uploadId: files.image }),
    scene('contact', 'setProfilePicture', { uploadId: null }),
    scene('owner', 'setRoles', { userId: idOfUser('owner2'), roles: ['MEMBER'] }),
    scene('owner2', 'setRoles', { userId: idOfUser('owner'), roles: ['MEMBER'] }),
    scene('owner', 'setRoles', { userId: idOfUser('contact'), roles: ['AGENT'] }),
    scene('guest', 'signInWithLink', { token: links.signIn }),
    scene('guest', 'signInWithPassword', { email: 'contact@example.com', password: goodPassword }),
    scene('contact', 'signOut'),
    scene('guest', 'signUp', { email: 'newcomer@example.com', password, displayName: 'Newcomer' }),
    scene('guest', 'startVisit'),
    scene('owner', 'suspendUser', { userId: idOfUser('owner2'), reason: 'because' }),
    scene('owner2', 'suspendUser', { userId: idOfUser('contact'), reason: 'because' }),
    scene('contact', 'updateProfile', { handle: 'stranger', displayName: 'Other' }),
    scene('member', 'updateProfile', { handle: 'newcomer', bio: 'Me' }),
    scene('guest', 'verifyEmail', { token: links.verify }),
    scene('owner', 'withdrawInvitation', id(stage.ids.invitation)),
  ]
}
