import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { startWebServer } from '../../../testing/server.ts'

const server = await startWebServer()
after(() => server.close())

const pages = ['/', '/sign-in', '/search?q=a', '/people', '/nope', '/settings', '/admin']

function policyOf(answer: Response): Map<string, string[]> {
  const header = answer.headers.get('content-security-policy') ?? ''
  return new Map(
    header
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .map(([name = '', ...values]) => [name, values]),
  )
}

test('scripts run from the site itself or by their hash, never because they stand in a page', async () => {
  const { token } = await server.person('admin', ['ADMIN'])
  for (const cookie of ['', `session=${token}`])
    for (const path of pages) {
      const answer = await fetch(server.url + path, { headers: { cookie } })
      const policy = policyOf(answer)
      const scripts = policy.get('script-src') ?? []
      assert.ok(scripts.length > 0, `${path} has no policy`)
      for (const source of scripts) assert.match(source, /^('self'|'sha(256|384|512)-[\w+/=-]+')$/, path)
      assert.deepEqual(policy.get('object-src'), ["'none'"], path)
      assert.deepEqual(policy.get('frame-ancestors'), ["'self'"], path)
      assert.deepEqual(policy.get('form-action'), ["'self'"], path)
      assert.doesNotMatch(await answer.text(), /<[^>]+\son(click|load|error)=/, path)
      assert.equal(answer.headers.get('x-content-type-options'), 'nosniff', path)
      assert.ok(answer.headers.get('referrer-policy'), path)
    }
})

const signIn = (target: { url: string }, origin: string, headers: Record<string, string> = {}) =>
  fetch(`${target.url}/sign-in?/token`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams({ token: 'ott_no_such_token' }),
  })

test('a form of another site is refused', async () => {
  assert.equal((await signIn(server, 'https://evil.example')).status, 403)
  assert.notEqual((await signIn(server, server.url)).status, 403)
})

test('behind TLS the cookies of signing in go over TLS only', async () => {
  const secure = await startWebServer({ env: { PUBLIC_URL: 'https://forum.example', TRUST_PROXY: '1' } })
  try {
    const { issueSignInLink } = await import('@forium/schema/people/set-up.ts')
    const link = await issueSignInLink(secure.system(), { handle: 'owner', roles: ['OWNER'] })
    const token = new URL(link).searchParams.get('token')!
    const answer = await fetch(`${secure.url}/sign-in?/token`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        origin: 'https://forum.example',
        'x-forwarded-proto': 'https',
        'x-forwarded-host': 'forum.example',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ token }),
    })
    assert.equal(answer.status, 303)
    const cookie = answer.headers.getSetCookie().find((set) => set.startsWith('session='))!
    for (const part of [/; Secure/, /; HttpOnly/, /; SameSite=Lax/, /; Path=\//]) assert.match(cookie, part)
  } finally {
    await secure.close()
  }
})

test('what one person was shown never comes to another', async () => {
  const ana = await server.person('ana-private')
  const bea = await server.person('bea-private')
  const as = async (path: string, token?: string) => {
    const answer = await fetch(server.url + path, { headers: token ? { cookie: `session=${token}` } : {} })
    return {
      cache: answer.headers.get('cache-control') ?? '',
      vary: answer.headers.get('vary') ?? '',
      text: await answer.text(),
    }
  }
  for (const path of ['/', '/people', '/settings']) {
    const [first, second, guest] = [await as(path, ana.token), await as(path, bea.token), await as(path)]
    for (const { cache, vary } of [first, second]) {
      assert.match(cache, /private|no-store/, path)
      assert.match(vary, /cookie/i, path)
    }
    if (path === '/people') continue
    assert.ok(first.text.includes('ana-private'), path)
    assert.ok(!second.text.includes('ana-private') && second.text.includes('bea-private'), path)
    assert.ok(!guest.text.includes('ana-private') && !guest.text.includes('bea-private'), path)
    assert.ok(!guest.text.includes(ana.token) && !first.text.includes(ana.token), path)
  }
})
