import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nearest, treeOf } from './category-tree.ts'

const category = (id: string, parent?: string) => ({ id, parent: parent ? { id: parent } : null })
const names = (tree: readonly { category: { id: string }; depth: number }[]) =>
  tree.map(({ category, depth }) => `${depth}${category.id}`)

test('each category stands after the one it lies in, in the order given', () => {
  const given = [category('c', 'b'), category('a'), category('b', 'a'), category('d'), category('e', 'a')]
  assert.deepEqual(names(treeOf(given)), ['0a', '1b', '2c', '1e', '0d'])
})

test('one whose parent is not to be seen stands at the top', () => {
  assert.deepEqual(names(treeOf([category('b', 'hidden'), category('a')])), ['0b', '0a'])
})

test('of many the first are near, and the current one wherever it is', () => {
  const tree = treeOf(['a', 'b', 'c', 'd'].map((id) => category(id)))
  assert.deepEqual(names(nearest(tree, 4, () => false)), ['0a', '0b', '0c', '0d'])
  assert.deepEqual(names(nearest(tree, 2, ({ id }) => id === 'd')), ['0a', '0b', '0d'])
  assert.deepEqual(names(nearest(tree, 2, ({ id }) => id === 'a')), ['0a', '0b'])
})
