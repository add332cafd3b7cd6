import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Check, type IndexedDatabase, prefix, Scene, word } from './search-index.scene.contract.ts'
import { crowdContract, filtersContract, sightContract } from './search-index.sight.contract.ts'

/** What every SearchIndex does. `make` gives one over a database that has all tables and no rows. */
export function searchIndexContract(name: string, make: () => Promise<IndexedDatabase>): void {
  const check = (what: string, act: (scene: Scene) => Promise<void>) =>
    test(what, async () => {
      const indexed = await make()
      try {
        const scene = await new Scene(indexed).open()
        await scene.topic('t')
        await act(scene)
      } finally {
        await indexed.close?.()
      }
    })
  describe(`SearchIndex: ${name}`, () => {
    wordsContract(check)
    scriptsContract(check)
    writingContract(check)
    sightContract(check)
    filtersContract(check)
    crowdContract(check)
    orderContract(check)
    similarContract(check)
  })
}

function wordsContract(check: Check): void {
  check('finds the posts that have every word, in any order and case', async (scene) => {
    await scene.post('a', 't', 'The engine renders Shadows')
    await scene.post('b', 't', 'shadows only')
    assert.equal(await scene.ids('SHADOWS engine'), 'a')
    assert.equal(await scene.ids('shadows engine missing'), '')
  })

  check('finds a phrase only where its words stand side by side', async (scene) => {
    await scene.post('a', 't', 'a null pointer here')
    await scene.post('b', 't', 'null is no pointer')
    assert.equal(await scene.ids('', { terms: [word('null pointer')] }), 'a')
  })

  check('finds a beginning of a word only when asked to', async (scene) => {
    await scene.post('a', 't', 'the installation')
    assert.equal(await scene.ids('', { terms: [prefix('inst')] }), 'a')
    assert.equal(await scene.ids('inst'), '')
    assert.equal(await scene.ids('', { terms: [prefix('stall')] }), '')
    assert.equal(await scene.ids('', { terms: [prefix('of inst')] }), '')
    assert.equal(await scene.ids('', { terms: [prefix('the inst')] }), 'a')
  })

  check('takes a word with signs in it as its parts, side by side', async (scene) => {
    await scene.post('a', 't', 'call std::vector now')
    await scene.post('b', 't', 'vector of std')
    assert.equal(await scene.ids('std::vector'), 'a')
  })

  check('takes nothing that is written for syntax', async (scene) => {
    await scene.post('a', 't', 'this OR that NOT near')
    const hostile = [
      '"',
      '""',
      '"a" OR "b"',
      'a OR',
      'NEAR(a b)',
      '{words}: a',
      'a*b',
      '-a',
      '^a',
      '(',
      "'; drop",
      '\0',
    ]
    for (const text of hostile) await assert.doesNotReject(scene.find('', { terms: [word(text)] }), text)
    assert.equal(await scene.ids('', { terms: [word('OR')] }), 'a')
    assert.equal(await scene.ids('', { terms: [word('nothing" OR "this')] }), '')
  })

  check('leaves out terms without a letter or digit', async (scene) => {
    await scene.post('a', 't', 'one')
    assert.equal(await scene.ids('one + !'), 'a')
  })

  check('marks the matches in a piece of the text around them', async (scene) => {
    const far = 'filler '.repeat(200)
    await scene.post('a', 't', `${far}the Crash, on start <b> ${far}`)
    const [hit] = await scene.find('crash start')
    assert.match(hit!.snippet, /^… .*the \u0002Crash\u0003, on \u0002start\u0003 <b> .* …$/)
    assert.ok(hit!.snippet.length < 300)
  })
}

function scriptsContract(check: Check): void {
  check('folds accents on both sides', async (scene) => {
    await scene.post('a', 't', 'Über café')
    await scene.post('b', 't', 'uber cafe\u0301')
    assert.equal((await scene.ids('uber CAFÉ')).length, 3)
    assert.match((await scene.find('cafe'))[0]!.snippet, /\u0002caf(é|e\u0301)\u0003/)
  })

  check('finds two letters inside a sentence that is written without spaces', async (scene) => {
    await scene.post('a', 't', '昨日東京都に行った')
    await scene.post('b', 't', '京東')
    assert.equal(await scene.ids('東京'), 'a')
    assert.match((await scene.find('東京'))[0]!.snippet, /昨日\u0002東京\u0003都/)
  })

  check('finds words of any script', async (scene) => {
    const words = ['ошибка', 'हिन्दी', 'مرحبا', 'שלום', '한국어', 'ภาษาไทย', 'ελληνικά', '𝒳𐐷']
    for (const [i, text] of words.entries()) await scene.post(`p${i}`, 't', `x ${text} y`)
    for (const [i, text] of words.entries()) assert.equal(await scene.ids(text), `p${i}`, text)
  })
}

function writingContract(check: Check): void {
  check('finds what a post says now, not what it said before', async (scene) => {
    await scene.post('a', 't', 'before', { title: 'Oldtitle' })
    await scene.edit('a', 't', 'after', 'Newtitle')
    assert.equal(await scene.ids('after'), 'a')
    assert.equal(await scene.ids('newtitle'), 'a')
    assert.equal(await scene.ids('before'), '')
    assert.equal(await scene.ids('oldtitle'), '')
  })

  check('keeps the place in time of a post that is edited or restored', async (scene) => {
    for (const id of ['a', 'b', 'c']) await scene.post(id, 't', 'same')
    await scene.edit('a', 't', 'same')
    await scene.remove('b')
    await scene.edit('b', 't', 'same')
    assert.equal(await scene.ids('', { terms: [], authorId: 'usr_ana' }), 'c b a')
  })

  check('forgets what is removed, and only that', async (scene) => {
    await scene.post('a', 't', 'same', { title: 'same' })
    await scene.post('b', 't', 'same')
    await scene.remove('a')
    await scene.remove('never there')
    assert.equal(await scene.ids('same'), 'b')
  })

  check('holds nothing of a unit of work that failed', async (scene) => {
    await scene.post('a', 't', 'first')
    await assert.rejects(scene.post('a', 't', 'second'))
    assert.equal(await scene.ids('second'), '')
    assert.equal(await scene.ids('first'), 'a')
  })
}

function orderContract(check: Check): void {
  check('puts a match in the title first, then more matches, then the newer', async (scene) => {
    await scene.topic('titled')
    await scene.post('title', 'titled', 'x', { title: 'Shadow maps', createdAt: 0 })
    await scene.post('twice', 't', 'shadow and shadow and more', { createdAt: 1 })
    await scene.post('old', 't', 'a shadow is long and wide', { createdAt: 0 })
    await scene.post('new', 't', 'a shadow is long and wide', { createdAt: 40 * 86_400_000 })
    assert.equal(await scene.ids('shadow'), 'title twice new old')
  })

  check('finds words that are partly in the title and partly in the text', async (scene) => {
    await scene.post('a', 't', 'flickers', { title: 'Shadow' })
    assert.equal(await scene.ids('shadow flickers'), 'a')
  })

  check('gives only the best post of each topic when asked to', async (scene) => {
    await scene.topic('u')
    await scene.post('a', 't', 'word and other things')
    await scene.post('b', 't', 'word word word')
    await scene.post('c', 'u', 'word')
    assert.deepEqual((await scene.ids('word', { topicsOnly: true })).split(' ').sort(), ['b', 'c'])
  })

  check('gives every hit once, page by page, while others write', async (scene) => {
    for (let i = 0; i < 25; i++) await scene.post(`p${i}`, 't', 'word '.repeat(1 + (i % 3)))
    for (const query of [{}, { terms: [], authorId: 'usr_ana' }]) {
      const seen: string[] = []
      let after: Awaited<ReturnType<Scene['find']>>[number] | undefined
      do {
        const page = await scene.find('word', { ...query, limit: 4, ...(after && { after }) })
        seen.push(...page.map((hit) => hit.postId))
        after = page.at(-1)
        if (after) await scene.post(`later${seen.length}${'terms' in query}`, 't', 'word word word word')
      } while (after)
      const before = seen.filter((id) => id.startsWith('p'))
      assert.equal(new Set(seen).size, seen.length)
      assert.equal(before.length, 25)
    }
  })
}

function similarContract(check: Check): void {
  check('finds what shares words with a text, the closest first', async (scene) => {
    for (const id of ['near', 'far', 'none']) await scene.topic(id)
    await scene.post('n', 'near', 'the terrain crashes when I load a heightmap', { title: 'Terrain crash' })
    await scene.post('f', 'far', 'my terrain is green')
    await scene.post('o', 'none', 'audio only')
    const terms = 'terrain crash heightmap'.split(' ').map(word)
    const hits = await scene.find('', { any: true, topicsOnly: true, terms })
    assert.equal(hits[0]!.topicId, 'near')
    assert.ok(!hits.some((hit) => hit.topicId === 'none'))
  })

  check('finds nothing similar to nothing', async (scene) => {
    await scene.post('a', 't', 'word')
    assert.equal(await scene.ids('', { any: true, terms: [] }), '')
    assert.equal(await scene.ids('', { any: true, terms: [word('unheard')] }), '')
  })
}
