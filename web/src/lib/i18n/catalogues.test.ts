import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const folder = join(import.meta.dirname, '../../messages')
type Text = string | Record<string, string>
const read = (locale: string, feature: string): Record<string, Text> =>
  JSON.parse(readFileSync(join(folder, locale, feature), 'utf8'))
const features = readdirSync(join(folder, 'en'))
const keysOf = (locale: string, feature: string) => Object.keys(read(locale, feature)).sort()

for (const locale of ['de', 'ar'])
  test(`everything that English says is said in ${locale}, and nothing else`, () => {
    assert.deepEqual(readdirSync(join(folder, locale)), features)
    for (const feature of features) assert.deepEqual(keysOf(locale, feature), keysOf('en', feature), feature)
  })

test('a text has only forms of its language’s numbers, `other` among them, and only the places of the English one', () => {
  for (const locale of readdirSync(folder)) {
    const forms: string[] = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
    for (const feature of readdirSync(join(folder, locale))) {
      const english = read('en', feature)
      for (const [key, text] of Object.entries(read(locale, feature))) {
        const name = `${locale}/${feature}: ${key}`
        assert.equal(typeof text, typeof english[key], name)
        if (typeof text === 'object') {
          assert.ok(text.other, name)
          assert.ok(
            Object.keys(text).every((form) => forms.includes(form)),
            name,
          )
        }
        const known = placesOf(english[key]!)
        assert.deepEqual(
          placesOf(text).filter((place) => !known.includes(place)),
          [],
          name,
        )
      }
    }
  }
})

const placesOf = (text: Text): string[] => JSON.stringify(text).match(/\{\w+\}/g) ?? []
