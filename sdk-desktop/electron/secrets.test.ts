// A key chain is somebody else's: it may be none, be locked, be swapped, be gone tomorrow.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { inPage, type Wired, wired } from '../testing/wired.ts'
import { electronHost } from './renderer.ts'

const fileOf = ({ folder }: Wired) => join(folder, 'userData/forium-secrets.json')
async function hostOf(it: Wired) {
  inPage(it.open())
  return electronHost()
}

test('without a key chain, or with one that hides nothing, no secret is written, and the host does not claim it could', async () => {
  for (const keyChain of ['basic_text', 'none'] as const) {
    const it = await wired({}, { keyChain })
    const host = await hostOf(it)
    assert.equal(host.capabilities.has('secrets'), false)
    await assert.rejects(host.secrets.set('a', 'ses_1'), { code: 'UNSUPPORTED' })
    assert.throws(() => readFileSync(fileOf(it)), { code: 'ENOENT' })
    it.close()
  }
})

test('basic_text is nothing to worry about where it does not exist', async () => {
  const it = await wired({}, { keyChain: 'basic_text', platform: 'darwin' })
  assert.equal((await hostOf(it)).capabilities.has('secrets'), true)
  it.close()
})

test('a key chain that becomes plain text while the app runs gets no more secrets', async () => {
  const it = await wired()
  const { secrets } = await hostOf(it)
  await secrets.set('a', 'ses_1')
  it.electron.keyChain.backend = 'basic_text'
  await assert.rejects(secrets.set('a', 'ses_2'), { code: 'UNSUPPORTED' })
  assert.doesNotMatch(readFileSync(fileOf(it), 'utf8'), /ses_2/)
  it.electron.keyChain.backend = 'gnome_libsecret'
  assert.equal(await secrets.get('a'), 'ses_1')
  it.close()
})

test('a secret is in the file only as the key chain gave it, for this person alone, and is there after a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'forium-desktop-'))
  const first = await wired({}, { folder })
  await (await hostOf(first)).secrets.set('a', 'ses_plain')
  const text = readFileSync(fileOf(first), 'utf8')
  assert.doesNotMatch(text + Buffer.from(JSON.parse(text).secrets.a, 'base64'), /ses_plain/)
  assert.equal(statSync(fileOf(first)).mode & 0o777, 0o600)
  first.close()
  const second = await wired({}, { folder })
  assert.equal(await (await hostOf(second)).secrets.get('a'), 'ses_plain')
  second.close()
  rmSync(folder, { recursive: true })
})

test('what cannot be decrypted stays: the key may come back', async () => {
  const it = await wired()
  const { secrets } = await hostOf(it)
  await secrets.set('a', 'ses_1')
  it.electron.keyChain.key = 2
  await assert.rejects(secrets.get('a'), { code: 'SECRET_LOST' })
  await secrets.set('b', 'ses_2')
  assert.equal(await secrets.get('b'), 'ses_2')
  it.electron.keyChain.key = 1
  assert.equal(await secrets.get('a'), 'ses_1')
  it.close()
})

test('when the system asks for it, a secret is encrypted anew', async () => {
  const it = await wired()
  const { secrets } = await hostOf(it)
  await secrets.set('a', 'ses_1')
  const before = readFileSync(fileOf(it), 'utf8')
  Object.assign(it.electron.keyChain, { shouldReEncrypt: true })
  const decrypt = it.electron.parts.safeStorage.decryptStringAsync
  it.electron.parts.safeStorage.decryptStringAsync = async (bytes) => {
    const answer = await decrypt(bytes)
    it.electron.keyChain.key = 2
    return answer
  }
  assert.equal(await secrets.get('a'), 'ses_1')
  assert.notEqual(readFileSync(fileOf(it), 'utf8'), before)
  it.electron.keyChain.shouldReEncrypt = false
  assert.equal(await secrets.get('a'), 'ses_1')
  it.close()
})

test('a file that is damaged is no crash, and is mended by the next secret', async () => {
  const it = await wired()
  const { secrets } = await hostOf(it)
  await secrets.set('a', 'ses_1')
  for (const damaged of ['', '{', 'null', '[]', '{"secrets":{"a":3}}', '{"secrets":null}']) {
    writeFileSync(fileOf(it), damaged)
    assert.equal(await secrets.get('a'), null, damaged)
  }
  await secrets.set('a', 'ses_2')
  assert.equal(await secrets.get('a'), 'ses_2')
  it.close()
})

test('who wants nothing kept gets memory', async () => {
  const it = await wired({ secrets: 'memory' }, { keyChain: 'none' })
  const { secrets, capabilities } = await hostOf(it)
  assert.ok(capabilities.has('secrets'))
  await secrets.set('a', 'ses_1')
  assert.equal(await secrets.get('a'), 'ses_1')
  assert.throws(() => readFileSync(fileOf(it)), { code: 'ENOENT' })
  it.close()
})
