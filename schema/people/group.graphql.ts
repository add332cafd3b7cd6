import { defineEvent } from '../event/event-types.ts'
import { builder } from '../kernel/builder.ts'
import { connectionOf, pageArgs } from '../kernel/connection.ts'
import { mutation } from '../kernel/mutation.ts'
import { Node, registerNode } from '../kernel/node.ts'
import { textRule } from '../kernel/rules.ts'
import { User, type UserRow } from './actor.ts'
import {
  addGroupMember,
  createGroup,
  findVisibleGroup,
  type GroupRow,
  groupsOf,
  listGroups,
  type Membership,
  membersOf,
  removeGroupMember,
} from './group.ts'
import type { ObjectFields } from './signed-in.ts'
import { UserConnection } from './user.graphql.ts'

export const Group = builder.objectRef<GroupRow>('Group').implement({
  description: 'People who may enter restricted categories together. Known to its members and to admins.',
  interfaces: [Node],
  fields: (t) => ({
    name: t.exposeString('name'),
    slug: t.exposeString('slug'),
    members: t.field({
      type: UserConnection,
      nullable: true,
      description: 'For whoever manages groups.',
      args: pageArgs(t.arg),
      resolve: (group, args, ctx) => membersOf(ctx, group.id, args),
    }),
    createdAt: t.field({ type: 'DateTime', resolve: (group) => group.createdAt }),
    updatedAt: t.field({ type: 'DateTime', resolve: (group) => group.updatedAt }),
  }),
})

registerNode('Group', Group, findVisibleGroup)

const GroupConnection = connectionOf(Group)

builder.queryField('groups', (t) =>
  t.field({
    type: GroupConnection,
    nullable: true,
    description: 'By name; null for whoever may not manage groups.',
    args: pageArgs(t.arg),
    resolve: (_root, args, ctx) => listGroups(ctx, args),
  }),
)

builder.objectField(User, 'groups', (t) =>
  t.field({
    extensions: { viewerDependent: true },
    type: [Group],
    nullable: true,
    description: 'For the person and for whoever manages groups.',
    resolve: (user, _args, ctx) => groupsOf(ctx, user.id),
  }),
)

mutation('createGroup', {
  description: 'Makes an empty group.',
  input: (t) => ({ name: t.string({ required: true }), clientId: t.id({ required: true }) }),
  rules: { name: textRule('The name', 1, 60) },
  run: async (ctx, input) => ({ group: await createGroup(ctx, input) }),
  payload: (t) => ({ group: t.field({ type: Group, resolve: (payload) => payload.group }) }),
})

const membershipFields = (t: ObjectFields<{ group: GroupRow; user: UserRow }>) => ({
  group: t.field({ type: Group, resolve: (payload) => payload.group }),
  user: t.field({ type: User, resolve: (payload) => payload.user }),
})

mutation('addGroupMember', {
  description: 'Doing it twice does nothing.',
  input: (t) => ({ groupId: t.id({ required: true }), userId: t.id({ required: true }) }),
  run: (ctx, input: Membership) => addGroupMember(ctx, input),
  payload: membershipFields,
})

mutation('removeGroupMember', {
  description: 'Doing it twice does nothing. What the person has open ends within seconds.',
  input: (t) => ({ groupId: t.id({ required: true }), userId: t.id({ required: true }) }),
  run: (ctx, input: Membership) => removeGroupMember(ctx, input),
  payload: membershipFields,
})

defineEvent('GROUP_CREATED', { description: 'Somebody made a group.' }, (t) => ({
  group: t.field({
    type: Group,
    nullable: true,
    resolve: (event, _args, ctx) => findVisibleGroup(ctx, event.subjectId),
  }),
}))
