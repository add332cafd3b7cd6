import type { Config } from '../config.ts'
import { bad, type Finding, well } from '../doctor/finding.ts'
import { readApnsKey } from './apns.ts'
import { readServiceAccount } from './fcm.ts'
import { vapidKeys, vapidPrivateKeyOf } from './vapid.ts'

/** Whether the keys can be used at all; whether a service takes them, only the first push tells. */
export async function examinePush({ push: keys, secret }: Readonly<Config>): Promise<Finding[]> {
  const from = keys.vapidPrivateKey ? 'VAPID_PRIVATE_KEY' : secret ? 'SECRET' : 'the secret in the data'
  return [
    keyed(`web push: its keys come from ${from}`, 'VAPID_PRIVATE_KEY', () =>
      vapidKeys(keys.vapidPrivateKey ?? vapidPrivateKeyOf('')),
    ),
    keys.fcm
      ? keyed('push to FCM: the key of the service account is sound', 'FCM_SERVICE_ACCOUNT', () =>
          readServiceAccount(keys.fcm!),
        )
      : well('nothing is pushed to FCM (FCM_SERVICE_ACCOUNT is not set)'),
    keys.apns
      ? keyed('push to APNs: the key is sound', 'APNS_KEY', () => readApnsKey(keys.apns!.key))
      : well('nothing is pushed to APNs (APNS_KEY is not set)'),
  ]
}

function keyed(what: string, setting: string, read: () => unknown): Finding {
  try {
    read()
    return well(what)
  } catch (error) {
    const said = (error as Error).message
    return bad(`${what.split(':')[0]}: the key cannot be used (${said}). Get a new one, and set ${setting}`)
  }
}
