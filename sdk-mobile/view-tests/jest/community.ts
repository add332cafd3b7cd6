import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { createForium, type Forium } from '@forium/client/forium'
import { memoryStorage } from '@forium/client/storage-memory'

type Told = { id?: number; result?: unknown; error?: string } & Facts
interface Facts {
  url: string
  topicId: string
}

export interface Remote extends Facts {
  person(handle: string): Promise<{ id: string; token: string }>
  answer(conversationId: string, body: string): Promise<void>
  attend(conversationId: string): Promise<void>
  /** What the agent sees of the last message: its words, then its files. */
  last(id: string): Promise<string[]>
  cut(): Promise<void>
  mend(): Promise<void>
  /** The app of a new person. */
  app(handle: string): Promise<Forium>
  close(): Promise<void>
}

/** The real server, in a process of its own: it wants Node's own way with TypeScript, and Jest has another. */
export async function openRemote(): Promise<Remote> {
  const child = spawn(process.execPath, ['sdk-mobile/view-tests/testing/serve.ts'], {
    cwd: `${__dirname}/../../..`,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const waiting = new Map<number, (told: Told) => void>()
  const facts = await new Promise<Facts>((resolve) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      // A server without SMTP prints its mail.
      if (!line.startsWith('{')) return
      const told = JSON.parse(line) as Told
      if (told.id === undefined) resolve(told)
      else waiting.get(told.id)?.(told)
    })
  })
  let last = 0
  const ask = (what: string, ...given: string[]) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++last
      waiting.set(id, ({ result, error }) => (error ? reject(new Error(error)) : resolve(result)))
      child.stdin!.write(`${JSON.stringify({ id, ask: what, given })}\n`)
    })
  const apps: Forium[] = []
  const person = (handle: string) => ask('person', handle) as Promise<{ id: string; token: string }>
  return {
    ...facts,
    person,
    answer: async (id, body) => void (await ask('answer', id, body)),
    attend: async (id) => void (await ask('attend', id)),
    last: (id) => ask('last', id) as Promise<string[]>,
    cut: async () => void (await ask('cut')),
    mend: async () => void (await ask('mend')),
    async app(handle) {
      const { token } = await person(handle)
      const forium = await createForium({
        url: facts.url,
        token,
        storage: memoryStorage(),
        retries: 0,
        timeoutMs: 60_000,
      })
      apps.push(forium)
      return forium
    },
    async close() {
      for (const app of apps) await app.close()
      await ended(child)
    },
  }
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.on('close', () => resolve())
    child.stdin!.end()
  })
}
