import { spawn } from 'node:child_process'
import { createReadStream, existsSync, statSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Duplex } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createZstdDecompress } from 'node:zlib'

export interface OpenArchive {
  folder: string
  close(): Promise<void>
}

/** A folder as it is; an archive (.tar, .tar.gz, .tar.zst) unpacked into a folder of its own that `close` removes. */
export async function openArchive(path: string): Promise<OpenArchive> {
  if (!existsSync(path)) throw new Error(`There is nothing at ${path}.`)
  if (statSync(path).isDirectory()) return { folder: path, close: async () => {} }
  const folder = await mkdtemp(join(tmpdir(), 'forium-import-'))
  const close = () => rm(folder, { recursive: true, force: true })
  try {
    await unpack(path, folder)
  } catch (error) {
    await close()
    throw error
  }
  return { folder, close }
}

async function unpack(path: string, folder: string): Promise<void> {
  const decompress = decompressorOf(path)
  const file = createReadStream(path)
  const tar = spawn('tar', ['-xf', '-', '-C', folder], { stdio: ['pipe', 'ignore', 'pipe'] })
  const said: Buffer[] = []
  tar.stderr.on('data', (data: Buffer) => void said.push(data))
  const ended = new Promise<void>((resolve, reject) => {
    tar.on('error', (error: NodeJS.ErrnoException) => reject(cannotRun(error)))
    tar.on('close', (code) => (code === 0 ? resolve() : reject(cannotUnpack(path, Buffer.concat(said).toString()))))
  })
  // When one of the two fails, the other would wait for ever.
  const failed = new AbortController()
  const steps = decompress ? [file, decompress, tar.stdin] : [file, tar.stdin]
  const fed = pipeline(steps, { signal: failed.signal })
  ended.catch(() => failed.abort())
  fed.catch(() => tar.kill())
  const [unpacked, written] = await Promise.allSettled([ended, fed])
  if (unpacked.status === 'rejected') throw unpacked.reason
  if (written.status === 'rejected' && !hadEnough(written.reason)) throw cannotUnpack(path, String(written.reason))
}

/** Where tar finds the end of the archive it stops reading, and what fills up the last block is left in the pipe. */
function hadEnough(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EPIPE' || error.code === 'ERR_STREAM_PREMATURE_CLOSE'
}

/** Node decompresses, so that nothing but `tar` has to be installed. */
function decompressorOf(path: string): Duplex | null {
  if (/\.(tar\.zst|tzst)$/.test(path)) return createZstdDecompress()
  if (/\.(tar\.gz|tgz)$/.test(path)) return createGunzip()
  if (path.endsWith('.tar')) return null
  throw new Error(`${basename(path)} is neither a folder nor an archive (.tar, .tar.gz, .tar.zst).`)
}

function cannotRun(error: NodeJS.ErrnoException): Error {
  if (error.code !== 'ENOENT') return error
  return new Error(
    'The program `tar` is not installed. Install it, or unpack the archive yourself and give the folder.',
  )
}

function cannotUnpack(path: string, said: string): Error {
  return new Error(`${basename(path)} could not be unpacked: ${said.trim().slice(0, 500) || 'tar gave no reason'}`)
}

/** Paths of all files below the folder whose names pass, in a stable order. */
export async function filesIn(folder: string, passes: (name: string) => boolean): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && passes(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
