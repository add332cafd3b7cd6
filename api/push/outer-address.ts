import { lookup as lookUp } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

const inner = new BlockList()
// biome-ignore format: a table
for (const [net, bits] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12],
  ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15],
  ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const)
  inner.addSubnet(net, bits)
// What tunnels to addresses of version 4, and what documents use.
for (const [net, bits] of [['2001::', 23] as const, ['2001:db8::', 32] as const, ['2002::', 16] as const])
  inner.addSubnet(net, bits, 'ipv6')
const outer6 = new BlockList()
outer6.addSubnet('2000::', 3, 'ipv6')

/** Reached over the open net, not on this machine or beside it. */
export function isOuterAddress(address: string): boolean {
  const version = isIP(address)
  if (version === 4) return !inner.check(address)
  return version === 6 && outer6.check(address, 'ipv6') && !inner.check(address, 'ipv6')
}

/** Looks names up and gives only outer addresses: what was looked at is what is connected to. */
export const outerLookup: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (error, found) => {
    const outer = error ? [] : found.filter(({ address }) => isOuterAddress(address))
    if (error) callback(error, '')
    else if (outer.length === 0) callback(new Error('The name stands for no address in the open net.'), '')
    else if (options.all) callback(null, outer)
    else callback(null, outer[0]!.address, outer[0]!.family)
  })
}
