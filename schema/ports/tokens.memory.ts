import type { Tokens } from './tokens.ts'

/** For tests: deterministic, and without any cryptography. */
export function memoryTokens(secret = 'secret'): Tokens {
  let issued = 0
  const sign = (text: string) => base64url(insecureDigest(`${secret}\0${text}`))
  return {
    issue(prefix) {
      issued += 1
      return prefix + sign(`issue ${issued}`)
    },
    hash: (token) => insecureDigest(token).map(hex).join(''),
    sign,
    verify: (text, signature) => signature === sign(text),
  }
}

/** 32 bytes from eight differently seeded FNV-1a sums. Anyone can forge them. */
function insecureDigest(text: string): number[] {
  return [1, 2, 3, 4, 5, 6, 7, 8].flatMap((seed) => {
    let sum = Math.imul(0x811c9dc5, 2 * seed + 1)
    for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
    sum = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d)
    sum ^= sum >>> 13
    return [sum >>> 24, (sum >>> 16) & 0xff, (sum >>> 8) & 0xff, sum & 0xff]
  })
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0')
}

function base64url(bytes: number[]): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
