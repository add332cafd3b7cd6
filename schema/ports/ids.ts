/** Makes UUIDv7 values (RFC 9562) in canonical lower-case text. Two calls never give the same value. */
export interface Ids {
  uuid(): string
}
