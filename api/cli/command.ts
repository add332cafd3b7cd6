/** One command of the command line. */
export interface Command {
  name: string
  /** Arguments as they are typed after the name. */
  usage: string
  summary: string
  details?: string
  /** Resolves to the exit code. */
  run(args: string[]): Promise<number>
}

/** What was typed cannot be carried out; the message says what to type instead. */
export class UsageError extends Error {
  override name = 'UsageError'
}
