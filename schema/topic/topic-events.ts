declare module '../event/event-types.ts' {
  interface EventTypes {
    TOPIC_CREATED: Record<string, never>
    TOPIC_UPDATED: { change: string }
    TOPIC_MOVED: { fromCategoryId: string }
    TOPIC_DELETED: Record<string, never>
    TOPIC_RESTORED: Record<string, never>
    TOPIC_READ: { lastReadNumber: number }
    POST_CREATED: Record<string, never>
    POST_UPDATED: Record<string, never>
    POST_DELETED: Record<string, never>
    POST_RESTORED: Record<string, never>
    REACTION_CHANGED: { emoji: string }
    ANSWER_ACCEPTED: Record<string, never>
    ANSWER_UNACCEPTED: Record<string, never>
    CATEGORIES_CHANGED: Record<string, never>
    CATEGORY_ACCESS_CHANGED: Record<string, never>
  }
}
