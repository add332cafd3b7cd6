import { backupCommand, restoreCommand } from './backup.ts'
import type { Command } from './command.ts'
import { doctor } from './doctor.ts'
import { importCommand } from './import.ts'
import { init } from './init.ts'
import { migrate } from './migrate.ts'
import { moveCommand } from './move.ts'
import { seed } from './seed.ts'
import { start } from './start.ts'
import { storageCommand } from './storage.ts'

export const commands: readonly Command[] = [
  start,
  init,
  migrate,
  seed,
  importCommand,
  storageCommand,
  moveCommand,
  backupCommand,
  restoreCommand,
  doctor,
]
