import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

/**
 * An S3 server that all test files share, where several of these need one; each alone would wait for the others' to end.
 * Where none can be had, each says so itself.
 */
export async function sharedS3(node, files) {
  const several = files.filter(needsS3).length > 1
  if (!several || process.env.S3_TEST_ENDPOINT) return { env: {}, close: async () => {} }
  // In a process group of its own: a Ctrl+C would end it before what it has begun.
  const child = spawn(node, ['api/testing/radosgw-process.ts'], { stdio: ['pipe', 'pipe', 'ignore'], detached: true })
  const ended = once(child, 'exit')
  const line = once(createInterface(child.stdout), 'line')
  const [said] = await Promise.race([line, ended.then(() => ['{}'])])
  return {
    env: JSON.parse(said),
    async close() {
      child.stdin.end()
      await ended
    },
  }
}

const needsS3 = (file) => existsSync(file) && readFileSync(file, 'utf8').includes('/radosgw.ts')
