import { statfsSync } from 'node:fs'
import { readConfig } from '../config.ts'
import { vapidKeys, vapidPrivateKeyOf } from '../push/vapid.ts'
import type { Runtime } from '../runtime.ts'
import type { Command } from './command.ts'
import { withRuntime } from './with-runtime.ts'

interface Finding {
  ok: boolean
  what: string
}

export const doctor: Command = {
  name: 'doctor',
  usage: '',
  summary: 'Looks whether configuration, disk and database are sound; exit code 1 when something is not.',
  run: () =>
    withRuntime(async (runtime) => {
      const findings = [
        ...configuration(),
        ...(await push(runtime)),
        disk(runtime),
        ...(await database(runtime)),
        ...(await redis(runtime)),
      ]
      for (const { ok, what } of findings) console.log(`${ok ? 'ok  ' : 'BAD '} ${what}`)
      return findings.every((finding) => finding.ok) ? 0 : 1
    }),
}

function configuration(): Finding[] {
  const config = readConfig(process.env)
  const open = config.host !== '127.0.0.1' && config.host !== 'localhost'
  return [
    { ok: true, what: `configuration is valid; data lies in ${config.dataDir}` },
    {
      ok: !open || config.publicUrl !== null,
      what: open ? 'PUBLIC_URL is set for a server that others reach' : 'the server listens on this machine only',
    },
    { ok: true, what: config.smtpUrl ? 'mail goes out by SMTP' : 'mail goes to the terminal (SMTP_URL is not set)' },
  ]
}

async function push({ config: { push: keys, secret } }: Runtime): Promise<Finding[]> {
  // The server, which has this file in it too, loads them with the first push.
  const [{ readServiceAccount }, { readApnsKey }] = await Promise.all([
    import('../push/fcm.ts'),
    import('../push/apns.ts'),
  ])
  const from = keys.vapidPrivateKey ? 'VAPID_PRIVATE_KEY' : secret ? 'SECRET' : 'the secret in the data'
  return [
    keyed(`web push: its keys come from ${from}`, () => void vapidKeys(keys.vapidPrivateKey ?? vapidPrivateKeyOf(''))),
    keys.fcm
      ? keyed('push to FCM: the key of the service account is sound', () => void readServiceAccount(keys.fcm!))
      : { ok: true, what: 'nothing is pushed to FCM (FCM_SERVICE_ACCOUNT is not set)' },
    keys.apns
      ? keyed('push to APNs: the key is sound', () => void readApnsKey(keys.apns!.key))
      : { ok: true, what: 'nothing is pushed to APNs (APNS_KEY is not set)' },
  ]
}

/** Whether the service takes the key, only the first push tells. */
function keyed(what: string, read: () => void): Finding {
  try {
    read()
    return { ok: true, what }
  } catch (error) {
    return { ok: false, what: `${what.split(':')[0]}: the key cannot be used (${(error as Error).message})` }
  }
}

function disk({ config }: Runtime): Finding {
  const { bavail, bsize } = statfsSync(config.dataDir)
  const free = Math.round((bavail * bsize) / 1024 / 1024)
  return { ok: free > 200, what: `${free} MB are free for data` }
}

async function database({ opened, ports }: Runtime): Promise<Finding[]> {
  const { database } = ports
  const [integrity, orphans] = await opened.inspect()
  const dead = await database.all(database.sql.selectFrom('Job').select('id').where('state', '=', 'DEAD').limit(100))
  return [
    { ok: true, what: `the database is ${opened.engine}` },
    { ok: integrity === 'ok', what: `integrity of the database: ${integrity}` },
    { ok: orphans === 0, what: `${orphans} rows without their parent` },
    { ok: dead.length === 0, what: `${dead.length} jobs were given up` },
  ]
}

async function redis({ config }: Runtime): Promise<Finding[]> {
  if (!config.redisUrl) return []
  const { examineRedis } = await import('../redis/doctor.ts')
  return [await examineRedis(config.redisUrl)]
}
