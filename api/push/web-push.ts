import { createHash } from 'node:crypto'
import { GoneDevice, type Push, type PushTarget, UnsendablePush } from '@forium/schema/ports/pusher.ts'
import { encrypted } from './encrypt.ts'
import type { Post } from './post.ts'
import { type VapidKeys, vapidAuthorization } from './vapid.ts'

interface Options {
  keys: VapidKeys
  /** Where the service's people reach the operator: `https:` or `mailto:`. */
  subject: string
  post: Post
  now: () => number
}

/** RFC 8030: to whatever service the browser has chosen, which cannot read it. */
export function webPush({ keys, subject, post, now }: Options) {
  return async (target: PushTarget, push: Push): Promise<void> => {
    const endpoint = new URL(target.address)
    const { status } = await post(endpoint, headersOf(endpoint, push), sealed(target, push))
    if (status === 404 || status === 410) throw new GoneDevice(`The push service answered ${status}.`)
    if (status === 413) throw new UnsendablePush('The push service takes nothing of this size.')
    if (status < 200 || status > 299) throw new Error(`The push service at ${endpoint.host} answered ${status}.`)
  }

  function headersOf(endpoint: URL, push: Push) {
    return {
      authorization: vapidAuthorization(keys, endpoint, subject, now()),
      'content-type': 'application/octet-stream',
      'content-encoding': 'aes128gcm',
      ttl: push.ttlSeconds,
      urgency: push.kind === 'MESSAGE_RECEIVED' ? 'high' : 'normal',
      // At most 32 letters: what is not delivered yet is replaced by what comes under the same.
      topic: createHash('sha256').update(push.collapse).digest('base64url').slice(0, 32),
    }
  }
}

function sealed({ p256dh, auth }: PushTarget, push: Push): Buffer {
  const { id, kind, title, body, url, badge, collapse: tag } = push
  const text = Buffer.from(JSON.stringify({ id, kind, title, body, url, badge, tag }))
  try {
    return encrypted(text, { p256dh: p256dh!, auth: auth! })
  } catch (error) {
    // The key is no point of the curve: nobody can ever read anything here.
    throw new GoneDevice('The keys of the subscription are none.', { cause: error })
  }
}
