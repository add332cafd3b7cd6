import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { searchIndexContract } from '@forium/schema/ports/search-index.contract.ts'
import { Scene } from '@forium/schema/ports/search-index.scene.contract.ts'
import { parseSearch, similarTerms } from '@forium/schema/search/search-text.ts'
import BetterSqlite from 'better-sqlite3'
import fc from 'fast-check'
import { openDatabase } from '../database/open.ts'
import { stretchOf } from './documents.ts'
import { sqliteSearch } from './text-search.ts'

const folder = mkdtempSync(join(tmpdir(), 'forium-search-'))
after(() => rmSync(folder, { recursive: true }))
let files = 0

async function make() {
  const { database, close, file } = await openDatabase(join(folder, `${files++}.sqlite`))
  return { database, index: sqliteSearch(), close, file }
}

searchIndexContract('sqliteSearch', make)

async function withScene(act: (scene: Scene, file: string) => Promise<void>): Promise<void> {
  const indexed = await make()
  try {
    const scene = await new Scene(indexed).open()
    await scene.topic('t')
    await act(scene, indexed.file)
  } finally {
    await indexed.close()
  }
}

test('no text that a person may type breaks the MATCH expression', () =>
  withScene(async (scene) => {
    await scene.post('a', 't', 'word', { title: 'Title' })
    const piece = fc.constantFrom(
      '"',
      "'",
      '*',
      '(',
      ')',
      'NEAR',
      'OR',
      'AND',
      'NOT',
      '^',
      '{',
      '-',
      ':',
      'a',
      '東',
      ' ',
    )
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    )
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        await scene.find('', { terms: parseSearch(text).terms })
        await scene.find('', { terms: similarTerms(text), any: true })
      }),
      { numRuns: 500 },
    )
  }))

test('what was indexed is found by every word of it, whatever its script', () =>
  withScene(async (scene) => {
    await scene.post('a', 't', '')
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(text, async (written) => {
        await scene.edit('a', 't', written)
        for (const term of parseSearch(written.replaceAll(':', ' ')).terms)
          assert.equal(await scene.ids('', { terms: [term] }), 'a', JSON.stringify([written, term.text]))
      }),
      { numRuns: 300 },
    )
  }))

test('nobody can type what names authors and topics in the index', () =>
  withScene(async (scene) => {
    await scene.post('a', 't', 'word', { authorId: 'usr_ana' })
    await scene.post('b', 't', '\ue000usrana word', { authorId: 'usr_bob' })
    assert.equal(await scene.ids('word', { authorId: 'usr_ana' }), 'a')
    assert.equal(await scene.ids('\ue000usrana'), 'b', 'as the word that is left of it')
  }))

test('a VACUUM changes no post for another', () =>
  withScene(async (scene, file) => {
    for (let i = 0; i < 20; i++) await scene.post(`p${i}`, 't', `word${i}`)
    await scene.write(({ sql, write }) => write(sql.deleteFrom('Post').where('id', '<', 'p15')))
    const other = new BetterSqlite(file)
    other.exec('vacuum')
    other.close()
    for (let i = 2; i < 10; i++) assert.equal(await scene.ids(`word${i}`), `p${i}`)
  }))

test('the numbers of a community are its own, exact in JavaScript, and the same on every machine', () => {
  const stretches = ['cmm_a', 'cmm_b', 'ours', 'theirs'].map(stretchOf)
  assert.equal(new Set(stretches.map(({ start }) => start)).size, 4)
  for (const { start, end } of stretches) assert.ok(start >= 0 && Number.isSafeInteger(end))
  assert.deepEqual(stretchOf('cmm_a'), { start: 1841097860972544, end: 1841102155939840 })
})
