import type { Guard } from './level.ts'

/**
 * A document that the code generator wrote (`@forium/client/<feature>`): plain data, so what an app does not import is
 * not in its bundle. `Result` is what `run` answers with, `Node` is one item of its list, where it has a list.
 */
export interface Operation<Kind extends 'query' | 'mutation' | 'subscription', Result, Variables, Node = never> {
  readonly kind: Kind
  readonly name: string
  /**
   * The first 16 digits of the SHA-256 of `text`, in hex: a server that has the document runs it by this alone. Empty:
   * the text is sent.
   */
  readonly id: string
  /** The `apiLevel` that it needs of the server, where the first is not enough. */
  readonly level?: number
  /** Looks at the level before anything is sent. */
  readonly guard?: Guard
  readonly text: string
  /** Key of the only root field, which `run` unwraps; absent where a document asks several things at once. */
  readonly root?: string
  /** Where the connection is that `each` walks through: `topics`, or `topic.posts`. */
  readonly page?: string
  /** Fields of the input that are ids made by the sender: sent twice it is done once, so `run` fills them in and may try again. */
  readonly once?: readonly string[]
  /** Only for the compiler; never there. */
  readonly types?: { readonly result: Result; readonly variables: Variables; readonly node: Node }
}

/** Variables as the caller gives them: `run` makes each `clientId` (`messageClientId`, …) that is left out. */
export type Given<Variables> = Variables extends { readonly input: infer Input extends { readonly clientId: unknown } }
  ? Omit<Variables, 'input'> & { input: Partial<Input> & Omit<Input, 'clientId' | `${string}ClientId`> }
  : Variables

/** What `run` answers with: `ResultOf<typeof topics>`. */
export type ResultOf<Document> =
  Document extends Operation<'query' | 'mutation' | 'subscription', infer Result, infer _Variables, infer _Node>
    ? Result
    : never

/** One item of what `each` walks through: `NodeOf<typeof topics>`. */
export type NodeOf<Document> =
  Document extends Operation<'query', infer _Result, infer _Variables, infer Node> ? Node : never
