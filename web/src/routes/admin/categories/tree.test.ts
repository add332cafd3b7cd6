import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drop, type Placed, rowsOf, step, withMove } from './tree.ts'

const at = (id: string, parent: string | null, position: number): Placed => ({
  id,
  position,
  parent: parent === null ? null : { id: parent },
})
// a, b (with c, d (with e)), f
const all = [at('a', null, 0), at('b', null, 1), at('c', 'b', 0), at('d', 'b', 1), at('e', 'd', 0), at('f', null, 2)]
const shown = (list: readonly Placed[]) =>
  rowsOf(list).map(({ category, depth }) => `${'-'.repeat(depth)}${category.id}`)

test('each category is followed by what is below it', () => {
  assert.deepEqual(shown(all), ['a', 'b', '-c', '-d', '--e', 'f'])
})

test('a step up or down stays among its siblings and ends at theirs', () => {
  assert.deepEqual(step(all, 'b', 'up'), { parentId: null, position: 0 })
  assert.deepEqual(step(all, 'c', 'down'), { parentId: 'b', position: 1 })
  assert.equal(step(all, 'a', 'up'), null)
  assert.equal(step(all, 'd', 'down'), null)
})

test('a step in goes below the one before it, a step out behind its parent', () => {
  assert.deepEqual(step(all, 'f', 'in'), { parentId: 'b', position: 2 })
  assert.equal(step(all, 'a', 'in'), null)
  assert.deepEqual(step(all, 'e', 'out'), { parentId: 'b', position: 2 })
  assert.equal(step(all, 'b', 'out'), null)
})

test('nothing goes below itself or deeper than four levels', () => {
  assert.equal(drop(all, 'b', 'e', 'inside'), null)
  assert.equal(drop(all, 'b', 'b', 'before'), null)
  assert.deepEqual(drop(all, 'a', 'e', 'inside'), { parentId: 'e', position: 0 })
  const deep = [...all, at('g', 'e', 0)]
  assert.equal(drop(deep, 'a', 'g', 'inside'), null)
  assert.equal(drop(all, 'b', 'a', 'inside')?.parentId, 'a')
  assert.equal(drop(deep, 'b', 'a', 'inside'), null)
})

test('what is dropped before or after another counts its own place out', () => {
  assert.deepEqual(drop(all, 'a', 'f', 'after'), { parentId: null, position: 2 })
  assert.deepEqual(shown(withMove(all, 'a', { parentId: null, position: 2 })), ['b', '-c', '-d', '--e', 'f', 'a'])
  assert.deepEqual(shown(withMove(all, 'd', { parentId: null, position: 0 })), ['d', '-e', 'a', 'b', '-c', 'f'])
})
