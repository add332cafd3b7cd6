import type { Database } from '../ports/database.ts'
import { memoryDatabase } from './memory-database.ts'

let make: () => Promise<Database> = memoryDatabase

/** The whole suite on another engine: called before the tests, by whoever brings the engine. */
export function useEngine(other: () => Promise<Database>): void {
  make = other
}

/** Real tables, all empty. */
export const emptyDatabase = (): Promise<Database> => make()
