/** Slow hashes for secrets that people choose. Compared in NFKC: keyboards differ in how they compose letters. */
export interface Passwords {
  hash(password: string): Promise<string>
  /** `hash` null (no such person, or no password set) takes as long as a wrong password and is false. */
  verify(hash: string | null, password: string): Promise<boolean>
}
