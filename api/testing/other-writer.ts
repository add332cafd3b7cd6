import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('./other-writer-process.ts', import.meta.url))

/** Another process with its own connection to the file. Everything it is told is SQL. */
export async function otherWriter(file: string) {
  const child = fork(program, [file], { execArgv: ['--disable-warning=ExperimentalWarning'] })
  await once(child, 'message')
  return {
    /** Resolves when the other process has run it. */
    async run(sql: string): Promise<void> {
      child.send(sql)
      const [error] = await once(child, 'message')
      if (error) throw new Error(String(error))
    },
    async end(): Promise<void> {
      child.disconnect()
      await once(child, 'exit')
    },
  }
}
