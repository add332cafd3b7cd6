import { DesktopError } from './host.ts'

const web = /^(https?:\/\/[^\s/?#\\@]+([/?#][^\s\\]*)?|mailto:[^\s\\]+)$/i

/**
 * The address as it may be handed to the system: of the web or a mailbox, without a name and password before its host.
 *
 * @throws {DesktopError} `REFUSED`: `javascript:`, `file:`, a scheme that would start another program, …
 */
export function externalUrl(url: unknown): string {
  if (typeof url === 'string' && url.length <= 8_000 && web.test(url)) return url
  throw new DesktopError('REFUSED', 'Only addresses of the web and of mailboxes are opened outside.')
}
