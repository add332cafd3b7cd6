import type { ServerResponse } from 'node:http'
import type { Context } from '@forium/schema/kernel/context.ts'
import { sessionCookie } from './caller.ts'

/** Sets the session cookie on the answer: out of reach of scripts, and not sent along by other sites. */
export function responseCookie(response: ServerResponse, publicUrl: string): Context['cookie'] {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : ''
  const common = `; Path=/; HttpOnly; SameSite=Lax${secure}`
  return {
    set: (token, expiresAt) => {
      response.setHeader(
        'set-cookie',
        `${sessionCookie}=${token}${common}; Expires=${new Date(expiresAt).toUTCString()}`,
      )
    },
    clear: () => {
      response.setHeader('set-cookie', `${sessionCookie}=${common}; Max-Age=0`)
    },
  }
}
