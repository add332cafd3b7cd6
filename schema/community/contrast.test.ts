import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createWorld } from '../testing/world.ts'
import { contrastOf, demandReadable, readableOn } from './contrast.ts'

test('contrast is that of WCAG, whichever colour comes first', () => {
  assert.equal(contrastOf('#000000', '#ffffff'), 21)
  assert.equal(contrastOf('#777777', '#777777'), 1)
  // The best-known pair: #767676 passes on white, #777777 does not.
  assert.ok(contrastOf('#ffffff', '#767676') >= 4.5)
  assert.ok(contrastOf('#777777', '#ffffff') < 4.5)
  assert.equal(contrastOf('#123456', '#fedcba'), contrastOf('#fedcba', '#123456'))
})

test('every colour has a readable neighbour on every background, itself when it is readable', () => {
  const levels = ['00', '33', '66', '80', '99', 'cc', 'ff']
  const colors = levels.flatMap((r) => levels.flatMap((g) => levels.map((b) => `#${r}${g}${b}`)))
  for (const background of colors)
    for (const color of ['#3b5bdb', '#808080', background]) {
      const found = readableOn(background, color)
      demandReadable({ textColor: found, backgroundColor: background })
      if (contrastOf(color, background) >= 4.5) assert.equal(found, color)
    }
})

test('text that cannot be read on the background is refused with a colour that can', async () => {
  const world = await createWorld()
  const admin = await world.person('ana', ['ADMIN'])
  const update = `mutation($input: UpdateCommunityInput!) { updateCommunity(input: $input) { __typename
    ... on UpdateCommunityPayload { community { version } }
    ... on InvalidInputError { issues { path code message } } } }`
  const brand = async (given: object) =>
    (await world.run(admin, update, { input: { brand: given } })).updateCommunity.issues?.[0] ?? 'fine'
  const issue = await brand({ textColor: '#999999' })
  assert.deepEqual([issue.path, issue.code], [['brand', 'textColor'], 'LOW_CONTRAST'])
  const suggested = /#[0-9a-f]{6}/.exec(issue.message)![0]
  assert.equal(await brand({ textColor: suggested }), 'fine')
  assert.equal((await brand({ backgroundColor: '#808080' })).code, 'LOW_CONTRAST')
  assert.equal(await brand({ backgroundColor: '#101010', textColor: '#eeeeee', accentColor: '#808080' }), 'fine')
})
