// The scenario in a Node process that is killed: storage is a file, what it says are lines of JSON.
import { runInThisContext } from 'node:vm'
import { sqliteStorage } from './sqlite-storage.ts'

process.once('message', ({ code, part, given, file }: { code: string; part: string; given: object; file: string }) => {
  const { [part]: run } = runInThisContext(`${code};scenario`)
  const say = (step: string, value: unknown) => process.send!({ step, value })
  void run({ storage: sqliteStorage(file), say }, given)
})
