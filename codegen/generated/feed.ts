// Written by `npm run codegen` from the schema and codegen/operations. Not by hand.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Operation } from '../client/operation.ts'

/** Without ids: everything that you may see. */
export type EventFilter = {
  readonly conversationIds?: ReadonlyArray<string> | null | undefined;
  readonly topicIds?: ReadonlyArray<string> | null | undefined;
  readonly types?: ReadonlyArray<EventType> | null | undefined;
};

export type EventType =
  | 'ANSWER_ACCEPTED'
  | 'ANSWER_UNACCEPTED'
  | 'API_KEY_CREATED'
  | 'API_KEY_REVOKED'
  | 'CATEGORIES_CHANGED'
  | 'CATEGORY_ACCESS_CHANGED'
  | 'COMMUNITY_UPDATED'
  | 'CONVERSATION_ASSIGNED'
  | 'CONVERSATION_READ'
  | 'CONVERSATION_STARTED'
  | 'CONVERSATION_UPDATED'
  | 'GROUP_CREATED'
  | 'IMPORT_FINISHED'
  | 'IMPORT_PROGRESS'
  | 'MESSAGE_DELETED'
  | 'MESSAGE_SENT'
  | 'MESSAGE_UPDATED'
  | 'NOTE_ADDED'
  | 'NOTE_DELETED'
  | 'NOTE_UPDATED'
  | 'PERSON_ACCESS_CHANGED'
  | 'POST_CREATED'
  | 'POST_DELETED'
  | 'POST_RESTORED'
  | 'POST_UPDATED'
  | 'REACTION_CHANGED'
  | 'SESSION_REVOKED'
  | 'STAFF_INVITED'
  | 'TAGS_CHANGED'
  | 'TOPIC_CREATED'
  | 'TOPIC_DELETED'
  | 'TOPIC_MOVED'
  | 'TOPIC_READ'
  | 'TOPIC_RESTORED'
  | 'TOPIC_UPDATED'
  | 'USER_JOINED'
  | 'USER_UPDATED';

export type FeedResetReason =
  | 'ACCESS_CHANGED'
  | 'BACKLOG_TOO_LARGE'
  | 'DATA_REPLACED'
  | 'EXPIRED'
  | 'INVALID';

export type UserErrorCode =
  | 'CLOSED'
  | 'CONFLICT'
  | 'FORBIDDEN'
  | 'INVALID_INPUT'
  | 'NOT_FOUND'
  | 'RATE_LIMITED'
  | 'UNAUTHENTICATED';

export type SyncCursorQueryVariables = Exact<{ [key: string]: never; }>;


export type SyncCursorQuery = { readonly syncCursor: string };

export type EventsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  filter?: EventFilter | null | undefined;
}>;


export type EventsSubscription = { readonly events:
    | { readonly __typename: 'EventDelivered', readonly cursor: string, readonly event:
        | { readonly __typename: 'AnswerAccepted', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'AnswerUnaccepted', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'ApiKeyCreated', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'ApiKeyRevoked', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'CategoriesChanged', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'CategoryAccessChanged', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'CommunityUpdated', readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly community: { readonly id: string, readonly name: string, readonly locale: string, readonly url: string, readonly version: number, readonly updatedAt: string, readonly brand: { readonly logoUrl: string | null, readonly faviconUrl: string | null, readonly accentColor: string, readonly backgroundColor: string, readonly textColor: string, readonly fontFamily: string, readonly senderName: string | null } } }
        | { readonly __typename: 'ConversationAssigned', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'ConversationRead', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'ConversationStarted', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'ConversationUpdated', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'GroupCreated', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'ImportFinished', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'ImportProgress', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'MessageDeleted', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'MessageSent', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'MessageUpdated', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'NoteAdded', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'NoteDeleted', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'NoteUpdated', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'PersonAccessChanged', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'PostCreated', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'PostDeleted', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'PostRestored', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'PostUpdated', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'ReactionChanged', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'SessionRevoked', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'StaffInvited', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'TagsChanged', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'TopicCreated', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'TopicDeleted', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'TopicMoved', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'TopicRead', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'TopicRestored', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'TopicUpdated', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'UserJoined', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'UserUpdated', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
       }
    | { readonly __typename: 'FeedCaughtUp', readonly cursor: string }
    | { readonly __typename: 'FeedReset', readonly cursor: string, readonly reason: FeedResetReason }
   };


/** The log’s position before any sibling field was read: subscribe after it and nothing is missed. */
export const syncCursor: Operation<'query', SyncCursorQuery['syncCursor'], SyncCursorQueryVariables> = {
  kind: 'query',
  name: 'syncCursor',
  root: 'syncCursor',
  id: 'f058773beba389e76dadeb9c16f56efe739a756663ce79f772898821a450a017',
  text: 'query syncCursor{syncCursor}',
}

/** The durable stream: every event that you may see, in order, from after the cursor (omitted: from now on). At least once on the wire: drop an event whose id you have seen. */
export const events: Operation<'subscription', EventsSubscription['events'], EventsSubscriptionVariables> = {
  kind: 'subscription',
  name: 'events',
  root: 'events',
  id: 'f16839cf7466ba29c2113bb9d16f614dd513c20d9f8debd32de027bf21318fba',
  text: 'subscription events($after:String$filter:EventFilter){events(after:$after filter:$filter){__typename ...on EventDelivered{cursor event{__typename id occurredAt actorId ...on CommunityUpdated{community{...CommunityFields}}}}...on FeedCaughtUp{cursor}...on FeedReset{cursor reason}}}fragment BrandFields on Brand{logoUrl faviconUrl accentColor backgroundColor textColor fontFamily senderName}fragment CommunityFields on Community{id name locale url version updatedAt brand{...BrandFields}}',
}
