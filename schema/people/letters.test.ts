import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commit } from '../kernel/commit.ts'
import { mailsOf } from '../testing/accounts.ts'
import { createWorld } from '../testing/world.ts'
import { german } from './letters.de.ts'
import { english } from './letters.en.ts'
import { type LetterName, queueLetter } from './letters.ts'

const names = Object.keys(english) as LetterName[]
const facts = { community: 'Acme & Co', link: 'https://acme.example/x?token=ott_1' }
const linkless: LetterName[] = ['emailTaken', 'emailChangeAsked', 'emailChanged']

test('every letter exists in both languages, names the community and nobody else', () => {
  for (const name of names) {
    const [en, de] = [english[name](facts), german[name](facts)]
    assert.notEqual(en.text, de.text, name)
    for (const letter of [en, de]) {
      assert.match(letter.subject, /Acme & Co/, name)
      assert.doesNotMatch(letter.subject + letter.text, /forium|undefined/i, name)
      assert.equal(letter.text.includes(facts.link), !linkless.includes(name), name)
      assert.ok(letter.text.endsWith('\n'))
    }
  }
})

test('a letter is in its reader’s language, else in that of the request, else in the community’s', async () => {
  const world = await createWorld()
  const subjectFor = async (locale: string | null, requestLocale: string) => {
    const ctx = { ...world.again(world.guest), locale: requestLocale }
    await commit(ctx, (unit) => queueLetter(ctx, unit, 'emailTaken', { to: 'a@example.com', locale }))
    return mailsOf(world).at(-1)!.subject.startsWith('Ihre') ? 'de' : 'en'
  }
  assert.equal(await subjectFor('de-AT', 'en'), 'de')
  assert.equal(await subjectFor('en-GB', 'de'), 'en')
  assert.equal(await subjectFor(null, 'de'), 'de')
  assert.equal(await subjectFor('fr', 'ja'), 'en')
})
