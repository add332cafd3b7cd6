// `openCommunity` for another process: a question a line in, an answer a line out; ends with its parent.
import { createInterface } from 'node:readline'
import { openCommunity } from './community.ts'

const community = await openCommunity()
const { url, agentToken, topicId } = community
say({ url, agentToken, topicId })

for await (const line of createInterface({ input: process.stdin })) {
  const { id, ask, given } = JSON.parse(line) as {
    id: number
    ask: 'person' | 'answer' | 'attend' | 'last' | 'cut' | 'mend'
    given: string[]
  }
  const act = community[ask] as (...given: string[]) => Promise<unknown>
  await act(...given).then(
    (result) => say({ id, result: result ?? null }),
    (error) => say({ id, error: String(error) }),
  )
}
await community.close()

function say(message: object): void {
  process.stdout.write(`${JSON.stringify(message)}\n`)
}
