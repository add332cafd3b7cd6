import { createPrivateKey, type KeyObject, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type ClientHttp2Session, connect, constants } from 'node:http2'
import { GoneDevice, type Push, type PushTarget, UnsendablePush } from '@forium/schema/ports/pusher.ts'
import type { ApnsConfig } from '../config-push.ts'
import { jwt } from './jwt.ts'
import type { Answer } from './post.ts'

const origins = { PRODUCTION: 'https://api.push.apple.com', SANDBOX: 'https://api.sandbox.push.apple.com' }
const answerMs = 10_000
const idleMs = 60_000
/** Apple takes none that is older than an hour, nor a new one every moment. */
const tokenMs = 50 * 60_000

/** As Apple gives it out: the text of the .p8 file, or the file. */
export const readApnsKey = (given: string): KeyObject =>
  createPrivateKey(given.startsWith('-----') ? given.replaceAll('\\n', '\n') : readFileSync(given, 'utf8'))

interface Options extends Omit<ApnsConfig, 'key'> {
  key: KeyObject
  now: () => number
  /** Others in tests. */
  origins?: Record<'PRODUCTION' | 'SANDBOX', string>
}

export function apns(options: Options) {
  const { key, keyId, teamId, topic, now } = options
  const lines = sessions()
  let pass = { token: '', until: 0 }

  function token(): string {
    const iat = Math.floor(now() / 1000)
    if (pass.until <= now()) pass = { token: jwt(key, { iss: teamId, iat }, { kid: keyId }), until: now() + tokenMs }
    return pass.token
  }

  return async (target: PushTarget, push: Push): Promise<void> => {
    const apnsTopic = target.app ?? topic
    if (!apnsTopic) throw new UnsendablePush('no topic: neither the device nor APNS_TOPIC names an app')
    const headers = {
      ':method': 'POST',
      ':path': `/3/device/${target.address}`,
      authorization: `bearer ${token()}`,
      'apns-id': randomUUID(),
      'apns-topic': apnsTopic,
      'apns-push-type': 'alert',
      'apns-priority': '10',
      'apns-expiration': String(Math.floor(now() / 1000) + push.ttlSeconds),
      'apns-collapse-id': push.collapse,
      'content-type': 'application/json',
    }
    const origin = (options.origins ?? origins)[target.environment ?? 'PRODUCTION']
    const answer = await ask(lines(origin), headers, JSON.stringify(bodyOf(push)))
    if (/Provider/.test(answer.body)) pass.until = 0
    judge(answer)
  }
}

function bodyOf({ id, kind, title, body, url, badge, collapse }: Push) {
  const aps = { alert: { title, body }, sound: 'default', 'thread-id': collapse, ...(badge !== null && { badge }) }
  return { aps, id, kind, url, collapse }
}

function judge({ status, body }: Answer): void {
  if (status === 200) return
  const reason = /"reason"\s*:\s*"(\w+)"/.exec(body)?.[1] ?? ''
  const gone = ['BadDeviceToken', 'DeviceTokenNotForTopic', 'Unregistered', 'ExpiredToken']
  if (status === 410 || gone.includes(reason)) throw new GoneDevice(`APNs answered ${status} ${reason}.`)
  if (status === 400 || status === 413) throw new UnsendablePush(`APNs answered ${status} ${reason}.`)
  throw new Error(`APNs answered ${status} ${reason}.`)
}

/** One connection for many; it goes when nobody has used it for a minute. */
function sessions() {
  const open = new Map<string, ClientHttp2Session>()
  return (origin: string): ClientHttp2Session => {
    const known = open.get(origin)
    if (known && !known.closed && !known.destroyed) return known
    const session = connect(origin)
    // Who asks hears of it by the stream.
    session.on('error', () => {})
    session.on('goaway', () => session.close())
    session.setTimeout(idleMs, () => session.close())
    session.unref()
    open.set(origin, session)
    return session
  }
}

function ask(session: ClientHttp2Session, headers: Record<string, string>, text: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const stream = session.request(headers)
    let status = 0
    let body = ''
    stream.setEncoding('utf8')
    stream.setTimeout(answerMs, () => {
      stream.close(constants.NGHTTP2_CANCEL)
      session.close()
      reject(new Error('APNs did not answer.'))
    })
    stream.on('response', (answer) => (status = Number(answer[':status'])))
    stream.on('data', (chunk: string) => (body = (body + chunk).slice(0, 4096)))
    stream.on('end', () => (status === 0 ? reject(new Error('APNs hung up.')) : resolve({ status, body })))
    stream.on('error', reject)
    stream.on('close', () => reject(new Error('APNs hung up.')))
    stream.end(text)
  })
}
