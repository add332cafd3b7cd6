import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { ask, codesOf } from './ask.ts'
import type { startTestServer, TestPerson } from './server.ts'
import { uuidv7 } from './writing.ts'

type Server = Awaited<ReturnType<typeof startTestServer>>

interface Input {
  clientId: string
  topicId: string
  body: string
}

/** Ids of posts that are stored, and what was refused (it may be stored all the same: nobody was told so). */
export interface Filled {
  acknowledged: string[]
  refused: Input[]
}

const document = `mutation($input: CreatePostInput!) { createPost(input: $input) { __typename
  ... on CreatePostPayload { post { id } } } }`

/** Three write long posts until each has been refused so often, always by a code that says to come again. */
export async function writeUntilFull(
  server: Server,
  { token }: TestPerson,
  topicId: string,
  refusals = 8,
): Promise<Filled> {
  const acknowledged: string[] = []
  const refused: Input[] = []
  const writer = async (): Promise<void> => {
    for (let own = 0; own < refusals; ) {
      const input = { clientId: uuidv7(), topicId, body: randomBytes(6_000).toString('hex') }
      const answer = await ask(server, document, { input }, { token })
      if (answer.json?.data?.createPost) {
        acknowledged.push(answer.json.data.createPost.post.id)
        continue
      }
      own++
      refused.push(input)
      const { status, headers } = answer
      const said = `${status} ${codesOf(answer)[0]} ${headers.get('retry-after')}`
      // An engine that waits for itself to be well again is given up on, not refused by.
      assert.ok(['503 MAINTENANCE 5', '503 TIMEOUT null'].includes(said), said)
    }
  }
  await Promise.all([writer(), writer(), writer()])
  assert.ok(acknowledged.length > 10, `${acknowledged.length} posts before it was full`)
  return { acknowledged, refused }
}

/** What was refused is sent again, under the same ids, and each is there once. */
export async function writeRefused(
  server: Server,
  { token }: TestPerson,
  topicId: string,
  { acknowledged, refused }: Filled,
): Promise<void> {
  for (const input of refused) {
    const answer = await ask(server, document, { input }, { token })
    acknowledged.push(answer.json?.data?.createPost?.post?.id ?? assert.fail(answer.text))
  }
  const { database } = server.runtime.ports
  const query = database.sql.selectFrom('Post').select('id').where('topicId', '=', topicId).where('number', '>', 1)
  const there = (await database.all(query)).map(({ id }) => id)
  assert.deepEqual(there.sort(), [...acknowledged].sort(), 'all that was acknowledged, none twice, nothing else')
}
