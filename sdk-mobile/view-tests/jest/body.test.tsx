import type { Block, Span } from '@forium/client/forium'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { cleanup, screen, userEvent } from '@testing-library/react-native'
import { type ImageStyle, StyleSheet, type TextStyle } from 'react-native'
import { Body } from '../../react-native/body/body.tsx'
import { ForiumTopic } from '../../react-native/index.ts'
import { openRemote, type Remote } from './community.ts'
import { patient, show } from './person.tsx'

// Bodies out of their blocks: as the server gives them, and what only imports have.
let remote: Remote
beforeAll(async () => {
  remote = await openRemote()
  origin = new URL(remote.url).origin
}, 60_000)
afterEach(() => cleanup())
afterAll(() => remote.close(), 60_000)

// What the server of the tests takes for the community's address.
let origin: string
const styleOf = (text: string) => StyleSheet.flatten(screen.getByText(text).props.style as TextStyle) ?? {}

test('an answer has its emphasis, numbers, code, quotes and links, and a link of the community is whole', async () => {
  const links: string[] = []
  const openLink = (url: string) => links.push(url)
  await show(await remote.app('bea'), <ForiumTopic id={remote.topicId} />, { openLink })
  await screen.findByText('plan --set team', {}, patient)
  expect(styleOf('Settings')).toMatchObject({ fontWeight: '600' })
  expect(styleOf('Your plan')).toMatchObject({ fontStyle: 'italic' })
  expect(styleOf('Free')).toMatchObject({ textDecorationLine: 'line-through' })
  expect(styleOf('now').fontFamily).toBe(styleOf('plan --set team').fontFamily)
  expect(screen.getByRole('heading', { name: 'Later' })).toBeTruthy()
  // The code in between belongs to the third.
  expect(screen.getByText('3.')).toBeTruthy()
  expect(screen.getByText('4.')).toBeTruthy()
  expect(screen.queryByText('5.')).toBeNull()
  for (const name of ['@ada', 'the plans', 'write']) await userEvent.press(screen.getByRole('link', { name }))
  expect(links).toEqual([`${origin}/u/ada`, `${origin}/t/plans/1`, 'mailto:help@plans.example'])
})

const span = (text: string, more: Partial<Span> = {}): Span => ({ text, marks: [], url: null, mention: null, ...more })
const plain = { url: null, level: null, language: null, width: null, height: null, number: null }
const block = (type: string, spans: Span[], more: Partial<Block> = {}): Block => {
  const place = { quoteDepth: 0, listDepth: 0, isItemStart: false, isFolded: false }
  return { ...plain, ...place, type, text: spans.map(({ text }) => text).join(''), spans, ...more }
}

test('what is hidden is shown when it is pressed', async () => {
  const blocks = [
    block('paragraph', [span('It was'), span('the butler', { marks: ['spoiler'] })]),
    block('image', [span('a cat', { marks: ['spoiler'] })], { url: 'https://a.example/cat.png' }),
  ]
  await show(await remote.app('carl'), <Body blocks={blocks} text="" />)
  expect(screen.queryByRole('button', { name: 'Image: a cat' })).toBeNull()
  for (const button of screen.getAllByRole('button', { name: 'Show what is hidden' })) await userEvent.press(button)
  expect(screen.queryByRole('button', { name: 'Show what is hidden' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Image: a cat' })).toBeTruthy()
  expect(styleOf('the butler').color).toBe(styleOf('It was').color)
})

test('what is folded is there when its summary is opened, and gone again', async () => {
  const folded = block('paragraph', [span('all of it')], { isFolded: true })
  const blocks = [block('summary', [span('More')]), folded, block('paragraph', [span('after')])]
  await show(await remote.app('dora'), <Body blocks={blocks} text="" />)
  expect(screen.queryByText('all of it')).toBeNull()
  const summary = screen.getByRole('button', { name: 'More', expanded: false })
  await userEvent.press(summary)
  expect(screen.getByText('all of it')).toBeTruthy()
  await userEvent.press(screen.getByRole('button', { name: 'More', expanded: true }))
  expect(screen.queryByText('all of it')).toBeNull()
  expect(screen.getByText('after')).toBeTruthy()
})

test('an image opens the link that it is, else itself, and keeps its shape', async () => {
  const links: string[] = []
  const openLink = (url: string) => links.push(url)
  const size = { url: '/files/cat.png', width: 200, height: 100 }
  const linked = block('image', [span('a cat', { url: '/t/cats/1' })], size)
  await show(await remote.app('eva'), <Body blocks={[linked, block('image', [], size)]} text="" />, { openLink })
  const image = await screen.findByRole('button', { name: 'Image: a cat' }, patient)
  const [picture] = image.children as { props: { style?: unknown } }[]
  expect(StyleSheet.flatten(picture!.props.style as ImageStyle)).toMatchObject({ aspectRatio: 2, maxWidth: 200 })
  await userEvent.press(screen.getByRole('button', { name: 'Image: a cat' }))
  await userEvent.press(screen.getByRole('button', { name: 'Image' }))
  expect(links).toEqual([`${origin}/t/cats/1`, `${origin}/files/cat.png`])
})

test('an address that would run, a mark and a kind of block that nobody knows are text', async () => {
  const blocks = [
    block('paragraph', [span('x', { url: 'javascript:alert(1)' }), span('y', { marks: ['sparkling'] })]),
    block('hologram', [span('z')]),
  ]
  await show(await remote.app('fay'), <Body blocks={blocks} text="" />)
  expect(screen.queryByRole('link')).toBeNull()
  for (const text of ['x', 'y', 'z']) expect(screen.getByText(text)).toBeTruthy()
})
