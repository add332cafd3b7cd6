import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { act, cleanup, render, screen, userEvent, within } from '@testing-library/react-native'
import { StyleSheet, Text, View, type ViewStyle } from 'react-native'
import { ForiumMessenger, type Slots, useUnread } from '../../react-native/index.ts'
import { themeOf } from '../../react-native/theme/tokens.ts'
import { directionOf, filled, stringsOf } from '../../react-native/words/strings.ts'
import { openRemote, type Remote } from './community.ts'
import { patient, show } from './person.tsx'
import { Support } from './quickstart.tsx'

// How the views look and what they say: themes, words, sides, sizes, views of the app's own.
let remote: Remote
beforeAll(async () => {
  remote = await openRemote()
}, 60_000)
afterEach(() => cleanup())
afterAll(() => remote.close(), 60_000)

const styleOf = (element: { props: { style?: unknown } }) => StyleSheet.flatten(element.props.style as ViewStyle) ?? {}

test('it reads from right to left in Arabic, in its words, and its arrow back points the other way', async () => {
  const forium = await remote.app('bea')
  await show(forium, <ForiumMessenger testID="messenger" />, { locale: 'ar-EG' })
  await userEvent.press(await screen.findByRole('button', { name: 'محادثة جديدة' }, patient))
  expect(styleOf(screen.getByTestId('messenger'))).toMatchObject({ direction: 'rtl' })
  const [icon] = screen.getByRole('button', { name: 'رجوع' }).children as { props: { style?: unknown } }[]
  expect(styleOf(icon!)).toMatchObject({ transform: [{ scaleX: -1 }] })
})

test('the theme follows the brand, and what the app gives goes over it', async () => {
  const forium = await remote.app('carl')
  const view = <ForiumMessenger testID="messenger" />
  const theme = { colors: { page: '#fafafa', accent: '#7c3aed' }, dark: { colors: { page: '#101010' } } }
  await show(forium, view, { scheme: 'light', theme })
  const button = await screen.findByRole('button', { name: 'New conversation' }, patient)
  expect(styleOf(screen.getByTestId('messenger'))).toMatchObject({ backgroundColor: '#fafafa' })
  expect(styleOf(button)).toMatchObject({ backgroundColor: '#7c3aed', minHeight: 44, minWidth: 44 })
  await cleanup()
  await show(forium, view, { scheme: 'dark', theme })
  await screen.findByRole('button', { name: 'New conversation' }, patient)
  expect(styleOf(screen.getByTestId('messenger'))).toMatchObject({ backgroundColor: '#101010' })
})

test('nothing that is written is kept from growing, and every target is large enough', async () => {
  const forium = await remote.app('dora')
  const { id } = await forium.startConversation('A text that is long enough for more than one line when it grows.')
  await show(forium, <ForiumMessenger route={{ name: 'conversation', id }} onClose={() => {}} />)
  await screen.findByLabelText(/^You, A text/, {}, patient)
  for (const text of screen.container.queryAll(({ type }) => type === 'Text')) {
    expect(text.props.maxFontSizeMultiplier ?? 2).toBeGreaterThanOrEqual(2)
    // What is for screen readers alone takes no room.
    if (styleOf(text).opacity !== 0) expect(styleOf(text).height).toBeUndefined()
  }
  for (const button of screen.getAllByRole('button')) {
    expect(styleOf(button)).toMatchObject({ minHeight: 44, minWidth: 44 })
    expect(button.props.accessibilityLabel).toBeTruthy()
  }
  expect(styleOf(screen.getByLabelText(/^You, A text/)).height).toBeUndefined()
})

test('the app’s own views stand in for ours, and can draw ours inside', async () => {
  const forium = await remote.app('emil')
  const { id } = await forium.startConversation('Hello')
  const slots: Partial<Slots> = {
    Message: ({ message, defaultView }) => <View testID={`framed ${message.text}`}>{defaultView}</View>,
    Header: ({ route, back }) => <Text onPress={back}>{`At ${route.name}`}</Text>,
    Composer: ({ send }) => <Text onPress={() => void send('By a button')}>Say it</Text>,
  }
  await show(forium, <ForiumMessenger route={{ name: 'conversation', id }} />, { slots })
  expect(within(await screen.findByTestId('framed Hello', {}, patient)).getByText('Hello')).toBeTruthy()
  expect(screen.getByText('At conversation')).toBeTruthy()
  await userEvent.press(screen.getByText('Say it'))
  expect(await screen.findByTestId('framed By a button', {}, patient)).toBeTruthy()
  await userEvent.press(screen.getByText('At conversation'))
  expect(await screen.findByText('At home')).toBeTruthy()
})

test('the words can be the app’s own, and a hook knows what is unread', async () => {
  const forium = await remote.app('fred')
  const Count = () => <Text>{`Unread ${useUnread().total}`}</Text>
  await show(forium, <Count />)
  expect(screen.getByText('Unread 0')).toBeTruthy()
  await cleanup()
  await show(forium, <ForiumMessenger />, { locale: 'fr', strings: { messages: 'Messagerie' } })
  expect(await screen.findByText('Messagerie', {}, patient)).toBeTruthy()
  expect(screen.getByText('New conversation')).toBeTruthy()
  await act(async () => {})
})

test('the quickstart of the page is this very program, and works', async () => {
  const read = (file: string) => readFileSync(join(__dirname, file), 'utf8')
  const [, written] = /```tsx\n([\s\S]*?)```/.exec(read('../../../docs/mobile-views.md'))!
  expect(written).toBe(read('quickstart.tsx'))
  expect(written!.trim().split('\n').length).toBeLessThanOrEqual(20)
  const forium = await remote.app('ida')
  await render(<Support forium={forium} />)
  await userEvent.press(screen.getByTestId('forium-launcher'))
  expect(styleOf(await screen.findByRole('button', { name: 'New conversation' }, patient))).toMatchObject({
    backgroundColor: '#7c3aed',
  })
})

test('words and sides follow the language', () => {
  expect(stringsOf('de-CH').send).toBe('Senden')
  expect(stringsOf('AR').send).toBe('إرسال')
  expect([directionOf('he'), directionOf('ar-EG'), directionOf('de'), directionOf('arn')]).toEqual([
    'rtl',
    'rtl',
    'ltr',
    'ltr',
  ])
  expect(filled('{name}: {count}', { name: '{count}', count: 3 })).toBe('{count}: 3')
})

test('a brand that nobody could read is made readable', () => {
  const brand = { accentColor: '#ffff00', backgroundColor: '#ffffff', textColor: '#eeeeee', radius: 8 }
  const { colors } = themeOf(brand, false)
  expect(colors.text).not.toBe('#eeeeee')
  expect(colors.accent).not.toBe('#ffff00')
  expect(Object.keys(colors)).toHaveLength(13)
})
