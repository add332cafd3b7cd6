/** Random secrets that the server hands out once and keeps only as a hash, and signatures with the server's secret. */
export interface Tokens {
  /** 256 random bits, base64url, after the given prefix: `ses_…`. */
  issue(prefix: string): string
  /** SHA-256, hex: secrets of full entropy need no slow hash. */
  hash(token: string): string
  /** HMAC-SHA-256 of the text under the server's secret, base64url. Texts start with what they are for (`file\n…`). */
  sign(text: string): string
  verify(text: string, signature: string): boolean
}
