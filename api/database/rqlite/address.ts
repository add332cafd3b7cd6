/** Where nodes of one cluster answer, any of them first. */
export interface RqliteAddress {
  /** `http://host:port` each. */
  nodes: string[]
  auth: { user: string; password: string } | null
}

/** `rqlite://user:password@host:port,host:port`; `rqlites` for TLS. The configuration has looked at its form already. */
export function addressOf(url: string): RqliteAddress {
  const [, scheme, user, password, hosts] = /^(rqlites?):\/\/(?:([^:@/]+):([^@/]+)@)?([^/]+)\/?$/.exec(url) ?? refuse()
  return {
    nodes: hosts!.split(',').map((host) => `${scheme === 'rqlites' ? 'https' : 'http'}://${host}`),
    auth: user === undefined ? null : { user: decodeURIComponent(user), password: decodeURIComponent(password!) },
  }
}

export function urlOf({ nodes, auth }: RqliteAddress): string {
  const who = auth ? `${encodeURIComponent(auth.user)}:${encodeURIComponent(auth.password)}@` : ''
  const scheme = nodes[0]!.startsWith('https') ? 'rqlites' : 'rqlite'
  return `${scheme}://${who}${nodes.map((node) => node.slice(node.indexOf('//') + 2)).join(',')}`
}

function refuse(): never {
  throw new Error('DATABASE_URL must be rqlite://user:password@host:port,host:port')
}
