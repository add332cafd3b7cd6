import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { noBrowser, openBrowser, visit } from '../../../testing/browser.ts'
import { openMailbox } from '../../../testing/mailbox.ts'
import { startWebServer } from '../../../testing/server.ts'

const skip = noBrowser
const mailbox = await openMailbox()
const server = await startWebServer({ env: mailbox.env })
const browser = skip ? null! : await openBrowser()
after(async () => {
  await browser?.close()
  await server.close()
  await mailbox.close()
})

const password = 'seven blue lanterns'
const open = (options?: Parameters<typeof visit>[3]) => visit(browser, server.url, undefined, options)
const who = (handle: string) => `a[href="/u/${handle}"], button[aria-label="Your account"]`

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'
  const name = `ana-${how}`
  const email = `${name}@example.com`

  test(`signs up, confirms and signs in again ${how} scripts`, { skip }, async () => {
    const { page, context, problems, close } = await open({ javaScriptEnabled })
    await page.goto(`${server.url}/sign-up`)
    await page.getByLabel('Name', { exact: true }).fill('Ana')
    await page.getByLabel('E-mail address').fill(email)
    await page.getByLabel('Password').fill('short')
    await page.getByLabel('Handle').fill(name)
    await page.getByRole('button', { name: 'Create account' }).click()
    // What was typed stays, and the field says what is wrong with it.
    await page.getByText('This is too short.', { exact: true }).waitFor()
    assert.equal(await page.getByText('At least 10 characters').count(), 1, 'the rule is told once')
    assert.equal(await page.getByLabel('E-mail address').inputValue(), email)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Create account' }).click()
    await page.getByRole('heading', { name: 'Look into your mail' }).waitFor()

    const link = await mailbox.link(email)
    assert.match(link, /^\/verify-email\?token=/)
    await page.goto(server.url + link)
    await page.getByRole('button', { name: 'Confirm and go on' }).click()
    await page.waitForURL(`${server.url}/`)
    const [session] = await context.cookies()
    assert.deepEqual([session?.name, session?.httpOnly, session?.sameSite], ['session', true, 'Lax'])

    await context.clearCookies()
    await page.goto(`${server.url}/sign-in?to=/tags`)
    await page.getByLabel('E-mail address').fill(email)
    await page.getByLabel('Password').fill('something else entirely')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByText('The e-mail address or the password is wrong.').waitFor()
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.waitForURL(`${server.url}/tags`)
    if (javaScriptEnabled) await page.locator(who(name)).first().waitFor()
    assert.deepEqual(problems, [])
    await close()
  })

  test(`a mailed link signs in once, when it is pressed and not when it is opened, ${how} scripts`, {
    skip,
  }, async () => {
    const person = `lena-${how}`
    await server.person(person)
    const { page, close } = await open({ javaScriptEnabled })
    await page.goto(`${server.url}/sign-in?to=/people`)
    await page.getByLabel('E-mail address').fill(`${person}@example.com`)
    await page.getByRole('button', { name: 'Mail me a link instead' }).click()
    await page.getByRole('heading', { name: 'Look into your mail' }).waitFor()
    const link = server.url + (await mailbox.link(`${person}@example.com`))
    // A program that looks through mail opens it, more than once.
    for (let look = 0; look < 3; look++) assert.equal((await fetch(link)).status, 200)
    await page.goto(link)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    // Back to where it began.
    await page.waitForURL(`${server.url}/people`)
    const other = await open({ javaScriptEnabled })
    await other.page.goto(link)
    await other.page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await other.page.getByRole('heading', { name: 'This link does not work any more' }).waitFor()
    await other.page.getByLabel('E-mail address').fill(`${person}@example.com`)
    await other.page.getByRole('button', { name: 'Mail me a new link' }).click()
    await mailbox.link(`${person}@example.com`, 2)
    await other.close()
    await close()
  })
}

test('nobody is told whether an address has an account', { skip }, async () => {
  await server.person('known')
  const { page, close } = await open()
  const answers: string[] = []
  for (const email of ['known@example.com', 'nobody@example.com']) {
    await page.goto(`${server.url}/reset-password`)
    await page.getByLabel('E-mail address').fill(email)
    await page.getByRole('button', { name: 'Mail me a link' }).click()
    await page.getByRole('heading', { name: 'Look into your mail' }).waitFor()
    answers.push((await page.locator('main').innerText()).replace(email, '…'))
  }
  assert.equal(answers[0], answers[1])
  await close()
})

test('a new password is chosen by mail, and a weak one does not use up the link', { skip }, async () => {
  await server.person('forgetful')
  const { page, close } = await open()
  await page.goto(`${server.url}/reset-password`)
  await page.getByLabel('E-mail address').fill('forgetful@example.com')
  await page.getByRole('button', { name: 'Mail me a link' }).click()
  await page.goto(server.url + (await mailbox.link('forgetful@example.com')))
  await page.getByLabel('New password').fill('aaaaaaaaaaaa')
  await page.getByRole('button', { name: 'Save and sign in' }).click()
  await page.getByText('This is guessed too easily').waitFor()
  await page.getByLabel('New password').fill(password)
  await page.getByRole('button', { name: 'Save and sign in' }).click()
  await page.waitForURL(`${server.url}/`)
  await close()
})

test('signing in leads nowhere but inside of the site', { skip }, async () => {
  const { token } = await server.person('careful')
  const { page, close } = await visit(browser, server.url, token)
  for (const to of ['https://evil.example/', '//evil.example', '/\\evil.example', '/sign-in']) {
    await page.goto(`${server.url}/signed-in?to=${encodeURIComponent(to)}`)
    assert.equal(page.url(), `${server.url}/`, to)
  }
  await close()
})
