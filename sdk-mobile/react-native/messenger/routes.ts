/** Where the messenger stands. Also what `parseRoute` of `@forium/client/routes` gives for these places. */
export type Route =
  | { name: 'home' }
  | { name: 'conversation'; id: string }
  /** `text` is already written. */
  | { name: 'new-conversation'; text?: string }
