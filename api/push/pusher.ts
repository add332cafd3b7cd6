import { checkPush, type Push, type Pusher, type PushKind, type PushTarget } from '@forium/schema/ports/pusher.ts'
import type { PushConfig } from '../config-push.ts'
import { vapidKeys } from './vapid.ts'

type Send = (target: PushTarget, push: Push) => Promise<void>

interface Options extends Omit<PushConfig, 'vapidPrivateKey'> {
  vapidPrivateKey: () => string
  /** `https:` or `mailto:` of the operator. */
  subject: string
  now: () => number
}

/** What brings pushes to devices. Each way is loaded with the first push that takes it. */
export function servicePusher(options: Options): Pusher {
  const { fcm, apns } = options
  const kinds: PushKind[] = ['WEB_PUSH', ...(fcm ? ['FCM' as const] : []), ...(apns ? ['APNS' as const] : [])]
  const ways: Record<PushKind, () => Promise<Send>> = {
    WEB_PUSH: () => openWebPush(options),
    FCM: () => openFcm(options),
    APNS: () => openApns(options),
  }
  const open = new Map<PushKind, Promise<Send>>()
  let publicKey: string | undefined
  return {
    kinds,
    vapidPublicKey: () => (publicKey ??= vapidKeys(options.vapidPrivateKey()).publicKey),
    async send(target, push) {
      checkPush(push)
      if (!kinds.includes(target.kind)) throw new Error(`There are no keys for ${target.kind}.`)
      let way = open.get(target.kind)
      if (!way) {
        way = ways[target.kind]()
        open.set(target.kind, way)
        // A key that cannot be read may be there the next time.
        way.catch(() => open.delete(target.kind))
      }
      await (await way)(target, push)
    },
  }
}

async function openWebPush({ vapidPrivateKey, subject, now }: Options): Promise<Send> {
  const [{ webPush }, { guardedPost }] = await Promise.all([import('./web-push.ts'), import('./post.ts')])
  return webPush({ keys: vapidKeys(vapidPrivateKey()), subject, now, post: guardedPost() })
}

async function openFcm(options: Options): Promise<Send> {
  const [{ fcm, readServiceAccount }, { guardedPost }] = await Promise.all([import('./fcm.ts'), import('./post.ts')])
  return fcm({ account: readServiceAccount(options.fcm!), post: guardedPost(), now: options.now })
}

async function openApns({ apns: config, now }: Options): Promise<Send> {
  const { apns, readApnsKey } = await import('./apns.ts')
  return apns({ ...config!, key: readApnsKey(config!.key), now })
}
