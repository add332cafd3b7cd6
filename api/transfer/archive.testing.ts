import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { discoursePostJson as post, discourseTopicJson as topic } from '@forium/schema/transfer/discourse.testing.ts'

/** A Discourse archive of invented topics, each with `posts` posts. */
export function writeArchive(path: string, topics: number, posts = 3): void {
  const folder = mkdtempSync(join(tmpdir(), 'forium-archive-source-'))
  for (let id = 1; id <= topics; id++) {
    const texts = Array.from({ length: posts }, (_, at) => post(id * 1000 + at, at + 1))
    writeFileSync(join(folder, `t.${id}.json`), JSON.stringify(topic(id, texts)))
  }
  mkdirSync(dirname(path), { recursive: true })
  execFileSync('tar', ['-cf', path, '-C', folder, '.'])
  rmSync(folder, { recursive: true })
}

/** Looks like an archive to whoever does not wait for its end: nobody ever writes into it. */
export function writeEndless(path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  execFileSync('mkfifo', [path])
}
