import assert from 'node:assert/strict'
import { test } from 'node:test'
import { simpleParser } from 'mailparser'
import { bounceIn } from './bounce.ts'

/** As Postfix writes it. */
function report({ action = 'failed', status = '5.1.1', returned = 'message/rfc822' } = {}): string {
  return [
    'From: MAILER-DAEMON@mx.example.com',
    'To: forum@example.test',
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'I could not deliver it.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.com',
    '',
    'Final-Recipient: rfc822; ana@example.com',
    `Action: ${action}`,
    `Status: ${status}`,
    '--b',
    `Content-Type: ${returned}`,
    '',
    'From: Example <forum@example.test>',
    'Message-ID: <ntf_01kdvdna00ey0ttmrybvkzsnfc.42@example.test>',
    'Subject: Tea',
    '',
    'Hello',
    '--b--',
    '',
  ].join('\r\n')
}

test('a report of a mail that could not be delivered names the mail and the address', async () => {
  const expected = { mailId: 'ntf_01kdvdna00ey0ttmrybvkzsnfc.42', address: 'ana@example.com' }
  for (const returned of ['message/rfc822', 'text/rfc822-headers'])
    assert.deepEqual(bounceIn(await simpleParser(report({ returned }))), expected)
})

test('one that is only late, or no report at all, is no bounce', async () => {
  assert.equal(bounceIn(await simpleParser(report({ action: 'delayed', status: '4.4.1' }))), null)
  assert.equal(bounceIn(await simpleParser('From: a@example.com\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n')), null)
})
