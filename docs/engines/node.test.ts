// The scenario on Node: the process is really killed, its rows are in a SQLite file.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { showOn } from './show.ts'

const program = fileURLToPath(new URL('node-process.ts', import.meta.url))

test('on Node: read, written offline, killed, shown again offline, an answer lost, one refused, the rest once', () =>
  showOn(({ code, folder, heard }) => ({
    start(part, given) {
      const child = fork(program, { execArgv: ['--disable-warning=ExperimentalWarning'] })
      child.on('message', heard)
      child.send({ code, part, given, file: `${folder}/rows.db` })
      return {
        async kill() {
          child.kill('SIGKILL')
          if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
        },
      }
    },
  })))
