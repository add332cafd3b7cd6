declare module '../event/event-types.ts' {
  interface EventTypes {
    IMPORT_PROGRESS: { done: number; total: number }
    IMPORT_FINISHED: { topics: number; posts: number }
  }
}
