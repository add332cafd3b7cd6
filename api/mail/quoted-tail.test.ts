import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withoutQuotedTail } from './quoted-tail.ts'

const answer = 'Yes, that works.\n\nThank you!'

const tails: Record<string, string> = {
  gmail: 'On Wed, Nov 25, 2026 at 8:11 PM Example <forum@example.com> wrote:\n\n> Bob wrote\n>\n> First',
  'gmail, over two lines':
    'On Wed, Nov 25, 2026 at 8:11 PM A Community With A Long Name\n<forum@example.com> wrote:\n> First',
  'gmail, German': 'Am Mi., 25. Nov. 2026 um 20:11 Uhr schrieb Example <forum@example.com>:\n\n> Erstens',
  'apple mail': '> On 25. Nov 2026, at 20:11, Example <forum@example.com> wrote:\n> \n> First',
  'apple mail, German': '> Am 25.11.2026 um 20:11 schrieb Example <forum@example.com>:\n> \n> Erstens',
  thunderbird: 'On 25/11/2026 20:11, Example wrote:\n> First',
  'thunderbird, German': 'Am 25.11.26 um 20:11 schrieb Example:\n> Erstens',
  french: 'Le mer. 25 nov. 2026 à 20:11, Example <forum@example.com> a écrit :\n\n> Premier',
  outlook: 'From: Example <forum@example.com>\nSent: Wednesday, 25 November 2026 20:11\nTo: Ana\nSubject: Tea\n\nFirst',
  'outlook, German':
    'Von: Example <forum@example.com>\nGesendet: Mittwoch, 25. November 2026 20:11\nAn: Ana\n\nErstens',
  'outlook, a line': '________________________________\nFrom: Example\nSent: Wednesday\n\nFirst',
  'outlook, old': '-----Original Message-----\nFrom: Example\n\nFirst',
  'outlook, old, German': '-----Ursprüngliche Nachricht-----\nVon: Example\n\nErstens',
  signature: '-- \nAna Example\n+49 30 12345',
  phone: 'Sent from my iPhone\n\n> On 25 Nov 2026, at 20:11, Example wrote:\n> First',
  'phone, German': 'Von meinem iPhone gesendet\n\n> Am 25.11.2026 um 20:11 schrieb Example:\n> Erstens',
  'quotes alone': '> Bob wrote\n> First\n',
}

for (const [name, tail] of Object.entries(tails))
  test(`what was answered is left out: ${name}`, () => {
    for (const end of ['\n', '\r\n']) {
      const text = `${answer}\n\n${tail}\n`.replaceAll('\n', end)
      assert.equal(withoutQuotedTail(text), answer)
    }
  })

test('quotes that are answered one by one stay, and so do words that only look like a border', () => {
  const text = '> Is it tea?\n\nYes.\n\n> And cake?\n\nOn Monday she wrote: no cake.\nFrom: here on it is easy.'
  assert.equal(withoutQuotedTail(text), text)
})

test('a mail that only quotes says nothing', () => {
  assert.equal(withoutQuotedTail(tails.gmail!), '')
  assert.equal(withoutQuotedTail(' \n\n'), '')
})

test('a text that is long and hostile is got through', { timeout: 30_000 }, () => {
  for (const text of ['On '.repeat(100_000), 'On \n'.repeat(100_000), '<a@b'.repeat(50_000)])
    assert.equal(withoutQuotedTail(text), text.trim())
})
