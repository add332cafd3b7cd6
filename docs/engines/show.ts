// Runs the scenario on an engine, against a real server on a cable that is cut, and compares the server's own rows.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeTopic } from '@forium/client/topic'
import { scenarioBundle } from './bundle.ts'
import { type Community, openCommunity } from './community.ts'
import type { Given } from './scenario.ts'

export interface Heard {
  step: string
  value?: unknown
}

export interface Run {
  /** At once, without a word to it. */
  kill(): Promise<void>
}

export interface Engine {
  /** Starts the program on what earlier runs have stored. */
  start(part: 'begin' | 'goOn', given: Given): Run | Promise<Run>
  close?(): Promise<void>
}

export interface Host {
  code: string
  /** What lies in it is there in every run. */
  folder: string
  /** The address that pages come from: the server's own. */
  origin: string
  heard(said: Heard): void
}

export const pageOf = (code: string) =>
  `<!doctype html><meta charset="utf-8"><script>${code.replaceAll('</script', '<\\/script')}</script>`

export async function showOn(openEngine: (host: Host) => Engine | Promise<Engine>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'forium-engine-'))
  const community = await openCommunity()
  const { origin, given } = community
  const steps = createSteps()
  const engine = await openEngine({ code: await scenarioBundle(), folder, origin, heard: steps.heard })
  let run: Run | undefined
  try {
    run = await engine.start('begin', given)
    assert.deepEqual(await steps.next('read'), pictures.read)
    await community.offline()
    const begun = (await steps.next('written')) as string
    await run.kill()

    run = await engine.start('goOn', { ...given, conversations: [...given.conversations, begun] })
    assert.deepEqual(await steps.next('shown'), pictures.shown)
    await community.agent.run(closeTopic, { input: { id: given.topics[1]! } })
    await community.online('"a1"')
    assert.deepEqual(await steps.next('refused'), pictures.refused)
    const { list, ...settled } = (await steps.next('settled')) as { list: unknown[][] }
    assert.deepEqual(settled, pictures.settled)
    // Lanes run side by side, so any of them may have been the last.
    assert.deepEqual(list.sort(), pictures.list)
    await steps.next('closed')
    await checkRows(community, begun)
  } finally {
    await run?.kill()
    await engine.close?.()
    await community.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What the server has, whatever its clients show. */
async function checkRows({ said, answered, given, readUpTo, lost }: Community, begun: string): Promise<void> {
  const [a, b] = given.conversations as [string, string]
  assert.deepEqual(await said(a), ['A?', 'Yes?', 'a1', 'a2'])
  assert.deepEqual(await said(b), ['B?', 'b1', 'b2'])
  assert.deepEqual(await said(begun), ['new', 'new 1'])
  assert.deepEqual(await answered(given.topics[0]!), [
    ['Open', ['👍 1']],
    ['r1', []],
  ])
  assert.deepEqual(await answered(given.topics[1]!), [['Closed', []]])
  assert.ok((await readUpTo(a)) >= 2)
  assert.equal(lost(), 1)
}

const open = ['Open', 1, 'taken'] as const
const closed = ['Closed', 1, 'taken'] as const
const waiting = (text: string) => [text, null, 'waiting']
const taken = (text: string, place: number) => [text, place, 'taken']
const [A, B] = [[taken('A?', 1), taken('Yes?', 2)], [taken('B?', 1)]]
const refused = ['refused', null, 'failed']

const pictures = {
  read: {
    viewer: 'boris',
    list: [
      ['Yes?', 1],
      ['B?', 0],
    ],
    unread: 1,
    conversations: [A, B],
    topics: [[open], [closed]],
    unsent: 0,
  },
  shown: {
    viewer: 'boris',
    list: [
      ['new 1', 0],
      ['b2', 0],
      ['a2', 0],
    ],
    unread: 0,
    conversations: [
      [...A, waiting('a1'), waiting('a2')],
      [...B, waiting('b1'), waiting('b2')],
      [waiting('new'), waiting('new 1')],
    ],
    topics: [
      [[...open, '👍1true'], waiting('r1')],
      [closed, waiting('refused')],
    ],
    unsent: 10,
  },
  list: [
    ['a2', 0],
    ['b2', 0],
    ['new 1', 0],
  ],
  refused: { error: 'CLOSED', shown: [closed, refused] },
  settled: {
    viewer: 'boris',
    unread: 0,
    conversations: [
      [...A, taken('a1', 3), taken('a2', 4)],
      [...B, taken('b1', 2), taken('b2', 3)],
      [taken('new', 1), taken('new 1', 2)],
    ],
    topics: [[[...open, '👍1true'], taken('r1', 2)], [closed]],
    unsent: 0,
  },
}

/** Lines of the program, each waited for in its turn. */
function createSteps() {
  const said: Heard[] = []
  let wake = () => {}
  return {
    heard(line: Heard) {
      said.push(line)
      wake()
    },
    async next(step: string): Promise<unknown> {
      while (said.length === 0)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      const { step: name, value } = said.shift()!
      assert.equal(name, step, JSON.stringify(value))
      return value
    },
  }
}
