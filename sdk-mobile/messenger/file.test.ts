// What messenger.html is, without opening it.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { messenger } from './testing/webview.ts'

const html = readFileSync(messenger, 'utf8')
const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)![1]!
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const partsOf = (tag: string) =>
  [...html.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))].map(([, text]) => text!)

test('it has at most 60 kB, packed', () => {
  const { length } = gzipSync(html, { level: 9 })
  assert.ok(length <= 60_000, `messenger.html has ${length} bytes gzip`)
})

test('it is one file: nothing in it is asked for from anywhere', () => {
  assert.doesNotMatch(html.replace(/<script>[\s\S]*<\/script>/, ''), /\s(src|href)=|url\(|@import/)
})

test('its policy names the one script and the one style by what they are, and allows nothing unsafe', () => {
  const [script, style] = [partsOf('script'), partsOf('style')]
  assert.deepEqual([script.length, style.length], [1, 1])
  const rules = new Map(policy.split('; ').map((rule) => rule.split(/ (.*)/s) as [string, string]))
  assert.equal(rules.get('default-src'), "'none'")
  assert.equal(rules.get('script-src'), hashOf(script[0]!))
  assert.equal(rules.get('style-src'), hashOf(style[0]!))
  assert.equal(rules.get('base-uri'), "'none'")
  assert.equal(rules.get('form-action'), "'none'")
  assert.equal(rules.get('require-trusted-types-for'), "'script'")
  assert.doesNotMatch(policy, /unsafe|\*/)
})

test('the policy stands before everything that it is for', () => {
  assert.ok(html.indexOf('Content-Security-Policy') < html.search(/<(style|script|link)/))
  assert.doesNotMatch(html.replace(/<script>[\s\S]*<\/script>/, ''), /\son\w+=/)
})
