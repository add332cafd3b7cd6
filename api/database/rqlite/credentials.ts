import { createHmac, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RqliteConfig } from '../../config-rqlite.ts'

export interface Credentials {
  user: string
  password: string
  /** As rqlited reads them; readable by its owner only. */
  file: string
}

/**
 * Without them rqlited gives everything to whoever reaches its port. They are made at random once; nodes of one cluster
 * must have the same, so there they follow from SECRET.
 */
export function keptCredentials({ folder, secret, join: others }: RqliteConfig): Credentials {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, 'auth.json')
  const user = 'forum'
  const password =
    others && secret ? createHmac('sha256', secret).update('rqlite').digest('base64url') : (passwordIn(file) ?? made())
  if (passwordIn(file) !== password)
    writeFileSync(file, JSON.stringify([{ username: user, password, perms: ['all'] }]), { mode: 0o600 })
  return { user, password, file }
}

const made = (): string => randomBytes(24).toString('base64url')

function passwordIn(file: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { password: string }[])[0]?.password
  } catch {
    return undefined
  }
}

/** The process that looks after the rqlited of this folder. */
export function ownerOf({ folder }: RqliteConfig) {
  const file = join(folder, 'owner')
  return {
    isAlive(): boolean {
      try {
        process.kill(Number(readFileSync(file, 'utf8')), 0)
        return true
      } catch (error) {
        return (error as NodeJS.ErrnoException).code === 'EPERM'
      }
    },
    write: () => writeFileSync(file, String(process.pid)),
    remove: () => rmSync(file, { force: true }),
  }
}
