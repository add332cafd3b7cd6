import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface SmallDisk {
  folder: string
  /** Takes all but so much of what is free. */
  fill(leftBytes: number): void
  /** Gives back what `fill` took. */
  empty(): void
  remove(): void
}

/** A disk of so many MB, in memory; or why there is none. */
export function smallDisk(megabytes: number): SmallDisk | { whyNot: string } {
  if (process.platform !== 'linux') return { whyNot: 'a small disk is made by the mount of Linux' }
  if (process.getuid?.() !== 0) return { whyNot: 'only root may mount a small disk' }
  const folder = mkdtempSync(join(tmpdir(), 'forium-full-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    rmSync(folder, { recursive: true })
    return { whyNot: 'mount of a tmpfs is not allowed here' }
  }
  const ballast = join(folder, 'ballast')
  return {
    folder,
    fill(leftBytes) {
      const { bavail, bsize } = statfsSync(folder)
      appendFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - leftBytes)))
    },
    empty: () => rmSync(ballast),
    remove() {
      execFileSync('umount', [folder])
      rmSync(folder, { recursive: true })
    },
  }
}
