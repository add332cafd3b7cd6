// One S3 server for all test files of a run, which would else wait for each other's: it says where it is, and ends when
// nobody holds its input open any more.
import { startS3, whyNoS3 } from './radosgw.ts'

if (whyNoS3()) process.exit()

const { endpoint, accessKeyId, secretAccessKey, close } = await startS3()
process.stdin.once('close', async () => {
  await close()
  process.exit()
})
process.stdin.resume()
console.log(
  JSON.stringify({
    S3_TEST_ENDPOINT: endpoint,
    S3_TEST_ACCESS_KEY_ID: accessKeyId,
    S3_TEST_SECRET_ACCESS_KEY: secretAccessKey,
  }),
)
