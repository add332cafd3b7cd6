import type { Passwords } from './passwords.ts'

/** For tests: anyone can read the password back out of this hash. */
export function memoryPasswords(): Passwords {
  let salt = 0
  return {
    async hash(password) {
      salt += 1
      return `reversible$${salt}$${mask(password, salt)}`
    },
    async verify(hash, password) {
      const [, salt, masked] = /^reversible\$(\d+)\$(.*)$/.exec(hash ?? '') ?? []
      return salt !== undefined && masked === mask(password, Number(salt))
    },
  }
}

function mask(password: string, salt: number): string {
  const text = password.normalize('NFKC')
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  return units.map((unit) => (unit ^ salt).toString(16).padStart(4, '0')).join('')
}
