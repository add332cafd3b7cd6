import { createPrivateKey, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { GoneDevice, type Push, type PushTarget, UnsendablePush } from '@forium/schema/ports/pusher.ts'
import { jwt } from './jwt.ts'
import type { Answer, Post } from './post.ts'

export interface ServiceAccount {
  projectId: string
  email: string
  key: KeyObject
  tokenUrl: string
}

/** As Google's console gives it out: the JSON itself, or its file. */
export function readServiceAccount(given: string): ServiceAccount {
  const account = parsed(given.startsWith('{') ? given : readFileSync(given, 'utf8'))
  const { project_id: projectId, client_email: email, private_key: key, token_uri: tokenUrl } = account
  if (![projectId, email, key, tokenUrl].every((part) => typeof part === 'string'))
    throw new Error('FCM_SERVICE_ACCOUNT is not the key of a service account.')
  return { projectId, email, key: createPrivateKey(key), tokenUrl }
}

function parsed(text: string) {
  try {
    return JSON.parse(text)
  } catch {
    // The reason would repeat a part of it.
    throw new Error('FCM_SERVICE_ACCOUNT is no JSON.')
  }
}

interface Options {
  account: ServiceAccount
  post: Post
  now: () => number
  /** Another one in tests. */
  origin?: string
}

/** HTTP v1 of Firebase Cloud Messaging, with the key of the operator's own project. */
export function fcm({ account, post, now, origin = 'https://fcm.googleapis.com' }: Options) {
  const url = new URL(`/v1/projects/${encodeURIComponent(account.projectId)}/messages:send`, origin)
  let pass: Promise<{ token: string; until: number }> | undefined

  async function token(): Promise<string> {
    pass ??= askForPass(account, post, now())
    const known = await pass.catch((error) => {
      pass = undefined
      throw error
    })
    if (known.until > now()) return known.token
    pass = undefined
    return token()
  }

  return async (target: PushTarget, push: Push): Promise<void> => {
    const headers = { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' }
    const answer = await post(url, headers, Buffer.from(JSON.stringify({ message: messageOf(target, push) })))
    if (answer.status === 401) pass = undefined
    judge(answer)
  }
}

async function askForPass({ email, key, tokenUrl }: ServiceAccount, post: Post, now: number) {
  const iat = Math.floor(now / 1000)
  const scope = 'https://www.googleapis.com/auth/firebase.messaging'
  const assertion = jwt(key, { iss: email, scope, aud: tokenUrl, iat, exp: iat + 3600 })
  const form = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion })
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const { status, body } = await post(new URL(tokenUrl), headers, Buffer.from(form.toString()))
  if (status !== 200) throw new Error(`Google gave no token for FCM: ${status}.`)
  const { access_token: token, expires_in: seconds } = JSON.parse(body)
  if (typeof token !== 'string') throw new Error('Google gave no token for FCM.')
  return { token, until: now + (Number(seconds) - 60) * 1000 }
}

function messageOf({ address }: PushTarget, push: Push) {
  const { id, kind, title, body, url, badge, collapse, ttlSeconds } = push
  const isUrgent = kind === 'MESSAGE_RECEIVED'
  return {
    token: address,
    notification: { title, body },
    // Everything in it must be text.
    data: { id, kind, url, collapse, ...(badge !== null && { badge: String(badge) }) },
    android: {
      collapse_key: collapse,
      ttl: `${ttlSeconds}s`,
      priority: isUrgent ? 'HIGH' : 'NORMAL',
      notification: { tag: collapse, ...(badge !== null && { notification_count: badge }) },
    },
    apns: {
      headers: { 'apns-collapse-id': collapse },
      payload: { aps: { 'thread-id': collapse, ...(badge !== null && { badge }) } },
    },
  }
}

function judge({ status, body }: Answer): void {
  if (status >= 200 && status < 300) return
  const reason = /"errorCode"\s*:\s*"(\w+)"/.exec(body)?.[1] ?? ''
  // Another project's token is not ours to reach.
  if (status === 404 || reason === 'UNREGISTERED' || reason === 'SENDER_ID_MISMATCH')
    throw new GoneDevice(`FCM answered ${status} ${reason}.`)
  if (status === 400) throw isBadToken(body) ? new GoneDevice('FCM knows no such token.') : new UnsendablePush(reason)
  throw new Error(`FCM answered ${status} ${reason}.`)
}

/** INVALID_ARGUMENT may mean the words or the token; only of the token it is said so. */
const isBadToken = (body: string): boolean => /registration token|"message\.token"/i.test(body)
