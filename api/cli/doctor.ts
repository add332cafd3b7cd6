import { readConfig } from '../config.ts'
import { examine } from '../doctor/examine.ts'
import type { Command } from './command.ts'

export const doctor: Command = {
  name: 'doctor',
  usage: '',
  summary: 'Looks whether everything that is configured is sound; exit code 1 when something is not.',
  async run() {
    let sound = true
    for await (const { ok, isWarning, what } of examine(readConfig(process.env))) {
      console.log(`${isWarning ? 'warn' : ok ? 'ok  ' : 'BAD '} ${what}`)
      sound &&= ok
    }
    return sound ? 0 : 1
  },
}
