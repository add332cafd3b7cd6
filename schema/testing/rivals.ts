import assert from 'node:assert/strict'
import { type DocumentNode, type ExecutionResult, execute, parse } from 'graphql'
import { schema } from '../index.ts'
import { inBetween } from './in-between.ts'
import { brokenLaws } from './laws.ts'
import type { Scene, Step } from './rival-scenes.ts'
import type { Stage } from './rival-stage.ts'

/** After these a thing is another or gone. */
const fatal = /^(delete|merge|move|hide|restore|updateTopic|resetPassword|createCategory)/

/**
 * Lets each scene meet those who write what it reads, which come through between any two of its reads: every so-manieth,
 * and ten times as often those who change the most. What they end with must be of the contract, and afterwards everything must add up. Gives how
 * often somebody came in between.
 */
export async function meetAll(stage: Stage, scenes: readonly Scene[], every: number): Promise<number> {
  const tables = new Map<Scene, Touched>()
  for (const scene of scenes) tables.set(scene, await touchedBy(stage, scene))
  let races = 0
  for (const [at, scene] of scenes.entries())
    for (const [index, rival] of scenes.entries()) {
      const { reads, writes } = tables.get(scene)!
      const meets = [...tables.get(rival)!.writes].some((table) => reads.has(table) || writes.has(table))
      const nth = fatal.test(rival.name) ? Math.ceil(every / 10) : every
      if (meets && (index + at) % nth === 0) races += await meet(stage, scene, rival)
    }
  return races
}

async function meet(stage: Stage, scene: Scene, rival: Scene): Promise<number> {
  const { uuid, ports } = stage.world
  const other = rival.input.clientId ? { ...rival, input: { ...rival.input, clientId: uuid() } } : rival
  for (let reads = 1; ; reads++) {
    await prepare(stage, scene, rival)
    const ends: string[] = []
    const done = inBetween(ports, reads, async () => ends.push(await play(stage, other)))
    ends.push(await play(stage, scene))
    if (!done()) return reads - 1
    const where = `${other.name} after ${reads} reads of ${scene.name}: ${ends}`
    assert.deepEqual(await brokenLaws(ports.database), [], where)
  }
}

/** As it was at first, and then what must have happened before. */
export async function prepare(stage: Stage, ...scenes: Scene[]): Promise<void> {
  await stage.rewind()
  for (const { before } of scenes) for (const step of before) await send(stage, step)
}

/** DONE or the code of the error; what the contract does not know is thrown. */
export const play = (stage: Stage, { by, name, input }: Scene): Promise<string> => send(stage, [by, name, input])

async function send({ world, people }: Stage, [by, name, input]: Step): Promise<string> {
  const contextValue = world.again(people[by])
  const result: ExecutionResult = await execute({
    schema,
    document: documentOf(name),
    contextValue,
    variableValues: { input },
  })
  if (result.errors) throw new AggregateError(result.errors, `${name}: ${result.errors.map(String).join('; ')}`)
  return (result.data as Record<string, { errorCode?: string }>)[name]!.errorCode ?? 'DONE'
}

const documents = new Map<string, DocumentNode>()
function documentOf(name: string): DocumentNode {
  const title = name[0]!.toUpperCase() + name.slice(1)
  const text = `mutation ($input: ${title}Input!) { ${name}(input: $input) { __typename ... on UserError { errorCode } } }`
  const document = documents.get(name) ?? parse(text)
  documents.set(name, document)
  return document
}

interface Touched {
  reads: Set<string>
  writes: Set<string>
}

/** The tables that it reads and writes, but for those where everybody only adds. */
async function touchedBy(stage: Stage, scene: Scene): Promise<Touched> {
  const { ports } = stage.world
  await prepare(stage, scene)
  const { database } = ports
  const [reads, writes] = [new Set<string>(), new Set<string>()]
  const note = (into: Set<string>, { sql }: { sql: string }) => {
    for (const [, table] of sql.matchAll(/"([A-Z]\w+)"/g)) if (!/^(Event|Receipt)$/.test(table!)) into.add(table!)
  }
  ports.database = {
    sql: database.sql,
    all: (query) => {
      note(reads, query.compile())
      return database.all(query)
    },
    first: (query) => {
      note(reads, query.compile())
      return database.first(query)
    },
    batch: (statements) => {
      for (const { query } of statements) note(writes, query)
      return database.batch(statements)
    },
  }
  await play(stage, scene)
  return { reads, writes }
}
