import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kindText, sizeText } from './file.ts'

test('a size is said in the largest unit of which there is one, in the reader’s language', () => {
  const said = [0, 999, 1434, 25 * 1024 ** 2, 1.5 * 1024 ** 3].map((bytes) => sizeText(bytes, 'en'))
  assert.deepEqual(said, ['0 byte', '999 byte', '1.4 kB', '25 MB', '1.5 GB'])
  assert.equal(sizeText(1434, 'de'), '1,4 kB')
})

test('a kind is the name’s ending, or what the type says', () => {
  assert.equal(kindText({ filename: 'manual.pdf', contentType: 'application/pdf' }), 'PDF')
  assert.equal(kindText({ filename: 'README', contentType: 'text/plain' }), 'PLAIN')
})
