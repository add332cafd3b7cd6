import type { Runtime } from '../runtime.ts'
import { listenForMail } from './listener.ts'

/** Where mail comes in over SMTP, if the operator wants it so. Gives what closes it. */
export async function openMailDoor({ config, log, systemContext }: Runtime): Promise<() => Promise<void>> {
  const { listenPort: port, replyDomain } = config.mail
  if (port === null || replyDomain === null) return async () => {}
  const { host, mailFrom } = config
  const listener = await listenForMail({ host, port, replyDomain, mailFrom, context: () => systemContext(''), log })
  return listener.close
}
