// node linear.mjs <url>: the same with @linear/sdk, which has no offline part: a call fails, and that is
// all there is to keep.
import { LinearClient } from '@linear/sdk'

const [url] = process.argv.slice(2)
const client = new LinearClient({ apiKey: 'key', apiUrl: `${url}/graphql` })
console.log('open')
process.stdin.on('data', async () => {
  for (const body of ['1', '2', '3'])
    await client.createComment({ issueId: 'issue', body }).catch((error) => console.error(body, error.message))
  console.log('written')
})
