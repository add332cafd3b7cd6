import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { memoryTokens } from '@forium/schema/ports/tokens.memory.ts'
import { diskStorage } from './disk.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('keeps files across a restart', async () => {
  await withFolder(async (folder) => {
    await onDisk(folder).put('com_a/logo.png', bytes('logo'), 'image/png')
    const file = await onDisk(folder).get('com_a/logo.png')
    assert.deepEqual([file?.contentType, Buffer.from(file?.body ?? []).toString()], ['image/png', 'logo'])
  })
})

test('leaves nothing behind after replacing and removing', async () => {
  await withFolder(async (folder) => {
    const storage = onDisk(folder)
    for (const version of ['1', '2', '3']) await storage.put('a/logo.png', bytes(version), 'image/png')
    const names = await filesIn(folder)
    assert.equal(names.length, 2)
    assert.ok(names.some((name) => name.endsWith('@logo.png')))
    await storage.remove('a/logo.png')
    assert.deepEqual(await filesIn(folder), [])
  })
})

test('hides what it keeps from other people on the machine', { skip: process.platform === 'win32' }, async () => {
  await withFolder(async (folder) => {
    await onDisk(folder).put('secret', bytes('secret'), 'text/plain')
    for (const name of await filesIn(folder)) assert.equal((await stat(join(folder, name))).mode & 0o077, 0)
  })
})

test('does not take a half-written or left-over file for a file', async () => {
  await withFolder(async (folder) => {
    const storage = onDisk(folder)
    await writeFile(join(folder, 'half'), 'ha')
    await writeFile(join(folder, '0123@half'), 'ha')
    assert.equal(await storage.get('half'), null)
    await storage.put('half', bytes('whole'), 'text/plain')
    assert.equal((await storage.get('half'))?.body.length, 5)
  })
})

test('says so when the bytes were lost', async () => {
  await withFolder(async (folder) => {
    const storage = onDisk(folder)
    await storage.put('lost', bytes('lost'), 'text/plain')
    for (const name of await filesIn(folder)) if (name.endsWith('@lost')) await rm(join(folder, name))
    await assert.rejects(storage.get('lost'), /missing/)
  })
})

test('leaves no part behind when the last step fails', async () => {
  await withFolder(async (folder) => {
    await mkdir(join(folder, 'logo.png@json', 'in the way'), { recursive: true })
    await assert.rejects(onDisk(folder).put('logo.png', bytes('logo'), 'image/png'))
    assert.deepEqual(await filesIn(folder), [])
  })
})

test('rejects, leaves no half file and keeps the old one when the disk takes no more', posixOnly(), async () => {
  await withFolder(async (folder) => {
    const storage = onDisk(folder)
    await storage.put('logo.png', bytes('old'), 'image/png')
    const before = await filesIn(folder)
    const source = `
      import { diskStorage } from ${JSON.stringify(new URL('disk.ts', import.meta.url).href)}
      const storage = diskStorage(${JSON.stringify(folder)}, {})
      const big = new Uint8Array(1e6)
      for (const key of ['logo.png', 'other.png'])
        await storage.put(key, big, 'image/png').then(() => console.log('written'), (error) => console.log(error.code))
    `
    // A limit on the size of files stops the write in its middle, as a full disk does.
    const command = ['-c', 'ulimit -f 64; exec "$0" --input-type=module -e "$1"', process.execPath, source]
    assert.deepEqual(execFileSync('sh', command, { encoding: 'utf8' }).trim().split('\n'), ['EFBIG', 'EFBIG'])
    assert.deepEqual(await filesIn(folder), before)
    assert.equal(Buffer.from((await storage.get('logo.png'))?.body ?? []).toString(), 'old')
  })
})

test('keeps the bytes as they are, for whoever must rescue them by hand', async () => {
  await withFolder(async (folder) => {
    await onDisk(folder).put('logo.png', bytes('logo'), 'image/png')
    const name = (await filesIn(folder)).find((file) => file.endsWith('@logo.png'))
    assert.equal(await readFile(join(folder, name!), 'utf8'), 'logo')
  })
})

function posixOnly() {
  return { skip: process.platform === 'win32' && 'needs a shell with ulimit' }
}

function onDisk(folder: string) {
  return diskStorage(folder, memoryTokens())
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath.slice(folder.length), entry.name))
    .sort()
}

async function withFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'forium-files-'))
  try {
    await run(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
