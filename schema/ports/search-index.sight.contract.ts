import assert from 'node:assert/strict'
import type { Check } from './search-index.scene.contract.ts'

export function sightContract(check: Check): void {
  check('finds nothing of another community', async (scene) => {
    await scene.topic('f', { communityId: 'theirs', categoryId: 'foreign' })
    await scene.post('a', 't', 'word')
    await scene.post('f1', 'f', 'word', { communityId: 'theirs' })
    assert.equal(await scene.ids('word'), 'a')
    assert.equal(await scene.ids('word', { communityId: 'theirs' }), 'f1')
  })

  check('finds nothing in hidden categories, nor when all are hidden', async (scene) => {
    await scene.topic('s', { categoryId: 'staff' })
    await scene.post('a', 't', 'word')
    await scene.post('s1', 's', 'word', { title: 'word' })
    for (const any of [false, true]) {
      assert.equal(await scene.ids('word', { any, hiddenCategoryIds: ['staff'] }), 'a')
      assert.equal(await scene.ids('word', { any, hiddenCategoryIds: ['staff', 'public'] }), '')
    }
    assert.equal(await scene.ids('', { terms: [], authorId: 'usr_ana', hiddenCategoryIds: ['staff'] }), 'a')
  })

  check('finds no deleted or hidden post, nothing of deleted or unlisted topics', async (scene) => {
    await scene.topic('deleted', { deletedAt: 1 })
    await scene.topic('unlisted', { unlistedAt: 1 })
    await scene.post('a', 't', 'word')
    await scene.post('b', 't', 'word', { deletedAt: 1 })
    await scene.post('c', 't', 'word', { hiddenAt: 1 })
    await scene.post('d', 'deleted', 'word', { title: 'word' })
    await scene.post('e', 'unlisted', 'word', { title: 'word' })
    for (const any of [false, true]) assert.equal(await scene.ids('word', { any }), 'a')
    assert.equal(await scene.ids('', { terms: [], authorId: 'usr_ana', limit: 1 }), 'a', 'others fill the page')
  })

  check('judges by where the topic is now', async (scene) => {
    await scene.post('a', 't', 'word')
    await scene.write(({ sql, write }) => write(sql.updateTable('Topic').set({ categoryId: 'staff' })))
    assert.equal(await scene.ids('word', { hiddenCategoryIds: ['staff'] }), '')
  })
}

export function filtersContract(check: Check): void {
  check('filters by category, tags, author and solution', async (scene) => {
    await scene.topic('s', { categoryId: 'staff', tags: ['red'] })
    await scene.topic('q', { kind: 'QUESTION', tags: ['red', 'blue'] })
    await scene.topic('ok', { kind: 'QUESTION', acceptedPostId: 'ok2' })
    await scene.post('t1', 't', 'word', { authorId: 'usr_bob' })
    await scene.post('s1', 's', 'word')
    await scene.post('q1', 'q', 'word')
    await scene.post('ok1', 'ok', 'word')
    assert.equal(await scene.ids('word', { categoryIds: ['staff'] }), 's1')
    assert.equal(await scene.ids('word', { categoryIds: [] }), '')
    assert.equal(await scene.ids('word', { tagIds: ['red', 'blue'] }), 'q1')
    assert.equal(await scene.ids('word', { tagIds: ['red', 'none'] }), '')
    assert.equal(await scene.ids('word', { authorId: 'usr_bob' }), 't1')
    assert.equal(await scene.ids('word', { solved: true }), 'ok1')
    assert.equal(await scene.ids('word', { solved: false }), 'q1')
    assert.equal(await scene.ids('other', { authorId: 'usr_bob' }), '')
  })

  check('gives the newest that pass when no word is asked for', async (scene) => {
    await scene.topic('r', { tags: ['red'] })
    await scene.post('a', 'r', 'one')
    await scene.post('b', 't', 'two')
    await scene.post('c', 'r', 'three')
    assert.equal(await scene.ids('', { tagIds: ['red'] }), 'c a')
    const [hit] = await scene.find('', { tagIds: ['red'] })
    assert.equal(hit!.snippet, 'three')
  })
}

/** More matches than any index looks at first. */
const crowd = 1500

export function crowdContract(check: Check): void {
  check('finds the few that may be seen behind many that may not', async (scene) => {
    await scene.topic('s', { categoryId: 'staff' })
    await scene.post('a', 't', 'word')
    await scene.posts('s', crowd, 's', 'word')
    assert.equal(await scene.ids('word', { hiddenCategoryIds: ['staff'] }), 'a')
    assert.equal(await scene.ids('word', { hiddenCategoryIds: ['staff', 'public'] }), '')
    assert.equal(await scene.ids('', { terms: [], categoryIds: ['public'] }), 'a')
  })

  check('finds the few that pass a filter behind many that do not', async (scene) => {
    await scene.topic('r', { tags: ['red'], kind: 'QUESTION' })
    await scene.topic('o')
    await scene.post('a', 'r', 'word', { authorId: 'usr_bob' })
    await scene.post('b', 't', 'thing', { title: 'Word' })
    await scene.posts('o', crowd, 'o', 'word')
    assert.equal(await scene.ids('word', { tagIds: ['red'] }), 'a')
    assert.equal(await scene.ids('', { tagIds: ['red'] }), 'a')
    assert.equal(await scene.ids('word', { authorId: 'usr_bob' }), 'a')
    assert.equal(await scene.ids('', { authorId: 'usr_bob' }), 'a')
    assert.equal(await scene.ids('word', { solved: false }), 'a')
    assert.equal(await scene.ids('word', { limit: 1 }), 'b', 'the word in an old title')
  })
}
