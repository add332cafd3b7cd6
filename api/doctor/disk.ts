import { existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Config } from '../config.ts'
import { bad, type Finding, inWords, type Remedy, warning, well } from './finding.ts'

const leastBytes = 200 * 1024 * 1024
const leastInodes = 1_000

/** Numbers of Linux for file systems whose locks and memory SQLite cannot share with another machine. */
const overNetwork: Record<number, string> = {
  26985: 'NFS',
  20859: 'SMB',
  4283649346: 'CIFS',
  4266872130: 'SMB2',
  16914839: '9p',
  1397113167: 'AFS',
  12805120: 'Ceph',
  1702057286: 'FUSE',
}

const remedies: Remedy[] = [
  [/ENOSPC|EDQUOT/, 'the disk is full. Make room'],
  [/EACCES|EPERM/, 'this user may not write there. Give it the folder (chown), or set DATA_DIR'],
  [/EROFS/, 'the disk is mounted to be read only. Look at its state, mount it again, or set DATA_DIR'],
  [/ENOTDIR|EEXIST/, 'a file stands where the folder should be. Move it, or set DATA_DIR'],
]

export async function examineDisk(config: Readonly<Config>): Promise<Finding[]> {
  const { dataDir, postgresUrl, rqlite, databaseFile } = config
  const probe = join(dataDir, `.doctor-${process.pid}`)
  try {
    mkdirSync(dataDir, { recursive: true })
    try {
      writeFileSync(probe, Buffer.alloc(4096, 1))
    } finally {
      rmSync(probe, { force: true })
    }
  } catch (error) {
    return [bad(`${dataDir}: ${inWords(error, remedies)}`)]
  }
  const isSqlite = !postgresUrl && !rqlite
  const folders = new Set([dataDir, ...(isSqlite && existsSync(dirname(databaseFile)) ? [dirname(databaseFile)] : [])])
  return [...folders].flatMap((folder) => room(folder, isSqlite))
}

function room(folder: string, isSqlite: boolean): Finding[] {
  const { bavail, bsize, files, ffree, type } = statfsSync(folder)
  const free = bavail * bsize
  const megabytes = `${Math.round(free / 1024 / 1024)} MB are free in ${folder}`
  const findings = [free > leastBytes ? well(megabytes) : bad(`${megabytes}. Make room: a full disk takes no writes`)]
  // Some file systems count none.
  if (files > 0 && ffree < leastInodes)
    findings.push(
      bad(`only ${ffree} more files fit into ${folder} (inodes). Delete small files there, or move the data`),
    )
  const network = overNetwork[type]
  if (network && isSqlite)
    findings.push(
      warning(`${folder} lies on ${network}: SQLite's locks may fail there. Use a local disk, or PostgreSQL or rqlite`),
    )
  return findings
}
