import assert from 'node:assert/strict'
import { test } from 'node:test'
import { networkOf } from './limits.ts'

test('an IPv4 address counts alone, an IPv6 address with its network', () => {
  const networks = {
    '203.0.113.7': '203.0.113.7',
    '::ffff:203.0.113.7': '203.0.113.7',
    '2001:db8:1:2:3:4:5:6': '2001:db8:1:2',
    '2001:DB8:1:2::6': '2001:db8:1:2',
    '2001:0db8:0001:0002:ffff::': '2001:db8:1:2',
    '2001:db8::1': '2001:db8:0:0',
    '::1': '0:0:0:0',
    'fe80::1%eth0': 'fe80:0:0:0',
    '': '',
  }
  for (const [address, network] of Object.entries(networks)) assert.equal(networkOf({ address }), network, address)
})
