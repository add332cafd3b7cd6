import { noneOr } from './config-rules.ts'

export const pushVariables = {
  VAPID_PRIVATE_KEY: { fallback: '', rule: noneOr(/^[\w-]{43}$/, 'must be 43 letters of base64url') },
  FCM_SERVICE_ACCOUNT: { fallback: '', rule: noneOr(/^(\{[\s\S]+\}|[^{\s][^\n]*)$/, 'must be a file or its JSON') },
  APNS_KEY: { fallback: '', rule: noneOr(/^(-----BEGIN [\s\S]+|[^-\s][^\n]*)$/, 'must be a .p8 file or its text') },
  APNS_KEY_ID: { fallback: '', rule: noneOr(/^[A-Z0-9]{10}$/, 'must be the 10 letters of the key') },
  APNS_TEAM_ID: { fallback: '', rule: noneOr(/^[A-Z0-9]{10}$/, 'must be the 10 letters of the team') },
  APNS_TOPIC: { fallback: '', rule: noneOr(/^[A-Za-z0-9._-]+$/, 'must be the bundle id of the app') },
} as const

type Values = { [Name in keyof typeof pushVariables]: string }

export interface PushConfig {
  /** Null: made out of the secret. */
  vapidPrivateKey: string | null
  /** JSON, or the file that it is in. Null: nothing goes to FCM. */
  fcm: string | null
  /** `key` is PEM, or the file that it is in. Null: nothing goes to APNs. */
  apns: Readonly<ApnsConfig> | null
}

export interface ApnsConfig {
  key: string
  keyId: string
  teamId: string
  topic: string | null
}

export function pushOf(values: Values): PushConfig {
  const { APNS_KEY: key, APNS_KEY_ID: keyId, APNS_TEAM_ID: teamId } = values
  return {
    vapidPrivateKey: values.VAPID_PRIVATE_KEY || null,
    fcm: values.FCM_SERVICE_ACCOUNT || null,
    apns: key ? Object.freeze({ key, keyId, teamId, topic: values.APNS_TOPIC || null }) : null,
  }
}

/** What is wrong only beside something else. */
export function pushTogether(values: Values): string[] {
  const of = ['APNS_KEY', 'APNS_KEY_ID', 'APNS_TEAM_ID'] as const
  const [given, ...more] = of.filter((name) => values[name] !== '')
  if (!given || more.length === 2) return []
  const rest = of.filter((name) => values[name] === '')
  return [`${given} must come with ${rest.join(' and ')}.`]
}
