import type { App } from '#lib/app/app.svelte.ts'
import type { Wish } from '#lib/offline/outgoing.svelte.ts'
import type { ConversationRow } from '#lib/thread/thread-types.ts'
import type { Handling } from './handling.ts'
import type { Colleague } from './inbox.svelte.ts'

type Shown = Partial<Pick<ConversationRow, 'status' | 'snoozedUntil' | 'assignee' | 'priority'>>
type Place = Pick<App, 'outgoing'>
interface Input {
  id: string
  ifVersion: number
}

const laneOf = (id: string) => `case ${id}`

/**
 * Keeps what somebody of the team decided until the server has it. Several go in order, each expecting what the one
 * before will have made; where somebody else was faster none of them is done. Answers with the version that follows.
 */
export function keep<Given>(
  { outgoing }: Place,
  operation: Handling<Given>,
  input: NoInfer<Given> & Input,
  shows: Shown,
): number {
  const lane = laneOf(input.id)
  const before = outgoing.allWishes(lane).at(-1)
  const version = before ? versionOf(before) + 1 : input.ifVersion
  const ifVersion = Math.max(version, input.ifVersion)
  const dependsOn = before?.id ? [before.id] : []
  const variables = { input: { ...input, ifVersion } }
  void outgoing.wish(operation as Handling<never>, variables as never, lane, {
    dependsOn,
    shows: { ...shows } as never,
  })
  return ifVersion + 1
}

/** A conversation with what waits in this browser. */
export function withKept<Row extends { id: string; version: number }>({ outgoing }: Place, row: Row): Row {
  const wishes = outgoing.allWishes(laneOf(row.id)).filter((wish) => versionOf(wish) >= row.version)
  return Object.assign({}, row, ...wishes.map(({ note }) => (note as { shows: object }).shows))
}

const versionOf = ({ variables }: Wish): number => (variables.input as Input).ifVersion

/** Conversations that something waits for. */
export const keptIds = ({ outgoing }: Place): string[] =>
  outgoing.wishes('case ').map(({ variables }) => (variables.input as Input).id)

export const isOf = (id: string, { lane }: Wish): boolean => lane === laneOf(id)

/** Only what lists and heads show of a person. */
export const assigneeOf = (person: Colleague | null): ConversationRow['assignee'] =>
  person &&
  ({ __typename: 'User', id: person.id, displayName: person.displayName, avatarUrl: person.avatarUrl } as never)
