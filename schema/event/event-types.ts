import type { FieldMap, InterfaceRef, ObjectRef } from '@pothos/core'
import { builder, type Types } from '../kernel/builder.ts'
import type { Context } from '../kernel/context.ts'

/** Every type of event and what its `data` holds; slices add theirs by declaration merging: one closed union. */
// biome-ignore lint/suspicious/noEmptyInterface: merged by the slices
export interface EventTypes {}
export type EventType = keyof EventTypes & string

/** Who could see an event, as a class that many viewers share. Checked again for each viewer at delivery. */
export type Audience =
  | { kind: 'COMMUNITY' }
  | { kind: 'TOPIC'; id: string }
  | { kind: 'CONVERSATION'; id: string }
  | { kind: 'STAFF_OF_CONVERSATION'; id: string }
  | { kind: 'PERSON'; id: string }
  | { kind: 'AGENTS' }
  | { kind: 'MODERATORS' }
  | { kind: 'ADMINS' }

/** A row of the log as the rest of the code sees it. */
export interface LoggedEvent {
  seq: number
  id: string
  communityId: string
  type: EventType
  audience: Audience['kind']
  audienceId: string | null
  subjectId: string
  actorId: string | null
  data: Record<string, string | number | null>
  occurredAt: number
}

const objectNames = new Map<EventType, string>()

/** `POST_CREATED` of every registered type, for the `EventType` enum that is closed when all slices are loaded. */
export const registeredEventTypes = (): EventType[] => [...objectNames.keys()].sort()

export const Event: InterfaceRef<Types, LoggedEvent> = builder.interfaceRef<LoggedEvent>('Event').implement({
  description: 'Something that happened. `id` is stable across deliveries and webhooks: drop one that you have seen.',
  fields: (t) => ({
    id: t.exposeID('id'),
    occurredAt: t.field({ type: 'DateTime', resolve: (event) => event.occurredAt }),
    actorId: t.id({ nullable: true, description: 'Who did it.', resolve: (event) => event.actorId }),
  }),
  resolveType: (event) => objectNames.get(event.type)!,
})

interface EventOptions {
  description: string
  /** It may give or take rights: streams of those it is addressed to end with a reset and begin anew. */
  changesAccess?: boolean
}

const accessChanging = new Set<EventType>()
export const changesAccess = (type: EventType): boolean => accessChanging.has(type)

/** One object type per event type: `POST_CREATED` is `PostCreated`. Its objects are null once they cannot be seen. */
export function defineEvent(
  type: EventType,
  options: EventOptions,
  fields: (t: PothosSchemaTypes.ObjectFieldBuilder<Types, LoggedEvent>) => FieldMap,
): ObjectRef<Types, LoggedEvent> {
  const name = type.toLowerCase().replace(/(?:^|_)([a-z])/g, (_all: string, letter: string) => letter.toUpperCase())
  objectNames.set(type, name)
  if (options.changesAccess) accessChanging.add(type)
  return builder
    .objectRef<LoggedEvent>(name)
    .implement({ description: options.description, interfaces: [Event], fields })
}

interface AudienceRule {
  /** Whether the viewer may see an event of this audience now. */
  admits(ctx: Context, event: LoggedEvent): boolean | Promise<boolean>
  /** True when the answer is the same for all viewers of one access key. */
  byAccess: boolean
}

const audiences = new Map<Audience['kind'], AudienceRule>([
  ['COMMUNITY', { byAccess: true, admits: () => true }],
  ['PERSON', { byAccess: false, admits: (ctx, event) => ctx.viewer.id === event.audienceId }],
  ['AGENTS', { byAccess: true, admits: (ctx) => ctx.viewer.capabilities.has('conversation.answer') }],
  ['ADMINS', { byAccess: true, admits: (ctx) => ctx.viewer.capabilities.has('person.roles') }],
])

/** A slice says who may see what happens in its things. */
export function defineAudience(kind: Audience['kind'], rule: AudienceRule): void {
  audiences.set(kind, rule)
}

export function maySee(ctx: Context, event: LoggedEvent): boolean | Promise<boolean> {
  return audiences.get(event.audience)?.admits(ctx, event) ?? false
}

export const sharedByAccess = (event: LoggedEvent): boolean => audiences.get(event.audience)?.byAccess ?? false
