import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { bad, type Finding, warning, well } from './finding.ts'

export async function examineSettings(config: Readonly<Config>): Promise<Finding[]> {
  const mail = config.smtpUrl ? 'mail goes out by SMTP' : 'mail goes to the terminal: SMTP_URL is not set'
  return [
    well(`configuration is valid; data lies in ${config.dataDir}`),
    address(config),
    ...proxy(config),
    secret(config),
    config.smtpUrl || !isOpen(config) ? well(mail) : warning(`${mail}. Nobody can sign in by link`),
  ]
}

/** Whether others than this machine are to come. */
const isOpen = ({ host, publicUrl }: Config) => publicUrl !== null || !['127.0.0.1', 'localhost', '::1'].includes(host)

function address(config: Config): Finding {
  const { publicUrl } = config
  if (!publicUrl)
    return isOpen(config)
      ? bad('PUBLIC_URL is not set for a server that others reach. Set it to https://<the name that people type>')
      : well('the server listens on this machine only')
  const { protocol, hostname } = new URL(publicUrl)
  if (protocol === 'http:' && !['localhost', '127.0.0.1'].includes(hostname))
    return warning(`PUBLIC_URL is ${publicUrl}: passwords travel in the open. Put TLS in front and say https there`)
  return well(`PUBLIC_URL is ${publicUrl}`)
}

function proxy({ publicUrl, trustProxy, host }: Config): Finding[] {
  if (trustProxy === 0 && publicUrl?.startsWith('https:'))
    return [
      bad('PUBLIC_URL is https and TRUST_PROXY is 0: all callers have the address of the proxy. Set TRUST_PROXY=1'),
    ]
  if (trustProxy > 0 && host !== '127.0.0.1' && host !== 'localhost')
    return [
      warning(
        `TRUST_PROXY is ${trustProxy} and HOST is ${host}: who comes past the proxy makes up an address. Keep others from that port`,
      ),
    ]
  return []
}

function secret({ dataDir, secret: given }: Config): Finding {
  if (given) return well('SECRET is set')
  const file = join(dataDir, 'secret')
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found) return well('the secret is made at the first start')
  const mode = found.mode & 0o777
  if (process.platform !== 'win32' && mode & 0o077)
    return bad(`others may read ${file} (mode ${mode.toString(8)}). Run: chmod 600 ${file}`)
  if (found.size < 32) return bad(`${file} is cut short. Put it back from a backup; without it links and sessions end`)
  return well('the secret is readable by its owner only')
}
