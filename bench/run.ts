import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder, forumOf } from './data.ts'

export interface RunOptions {
  posts: number
  rounds: number
  roundSeconds: number
  /** Also measure a forum of a million posts. */
  million: boolean
  log(line: string): void
}

/** One run of the benchmarks: how long it measures, and a folder of its own that goes when it ends. */
export interface Run extends RunOptions, Disposable {
  folder: string
  makeFolder(): string
  /** A database with the forum of this run, to be written to at will. */
  copyOfForum(): Promise<string>
}

export function startRun(options: RunOptions): Run {
  const folder = join(cacheFolder, `run-${process.pid}`)
  let copies = 0
  const makeFolder = () => {
    mkdirSync(folder, { recursive: true })
    return folder
  }
  return {
    ...options,
    folder,
    makeFolder,
    async copyOfForum() {
      const file = join(makeFolder(), `forum-${++copies}.db`)
      copyFileSync(await forumOf(options.posts, options.log), file)
      return file
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  }
}
