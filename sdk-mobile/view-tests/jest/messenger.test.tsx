// The messenger on a real server, as a person uses it.
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals'
import { act, cleanup, screen, userEvent, waitFor } from '@testing-library/react-native'
import { BackHandler } from 'react-native'
import { ForiumLauncher, ForiumMessenger } from '../../react-native/index.ts'
import { openRemote, type Remote } from './community.ts'
import { conversationOf, patient, show, write } from './person.tsx'

let remote: Remote
beforeAll(async () => {
  remote = await openRemote()
}, 60_000)
afterEach(() => cleanup())
afterAll(() => remote.close(), 60_000)

test('a person asks, sees it sent, and the answer comes in and is said aloud', async () => {
  const forium = await remote.app('bea')
  await show(forium, <ForiumMessenger />)
  await userEvent.press(await screen.findByRole('button', { name: 'New conversation' }, patient))
  await write('Where is my order?')
  expect(await screen.findByLabelText(/^You, Where is my order\?, .*, Sent$/, {}, patient)).toBeTruthy()
  const { id } = await conversationOf(forium)
  await remote.answer(id, 'On its way, see https://track.example/7.')
  expect(await screen.findByRole('link', { name: 'https://track.example/7' }, patient)).toBeTruthy()
  expect(screen.getByTestId('forium-announcer')).toHaveTextContent(/^New message from ada: On its way/)
  // It was on the screen, so it is read.
  await waitFor(() => expect(forium.unread.get().conversations).toBe(0), patient)
})

test('what is written without a network waits, says so, and goes when the network is back', async () => {
  const forium = await remote.app('carl')
  await show(forium, <ForiumMessenger />)
  await screen.findByText('No messages yet', {}, patient)
  await remote.cut()
  expect(await screen.findByTestId('forium-banner', {}, patient)).toHaveTextContent(/You are offline/)
  await userEvent.press(screen.getByRole('button', { name: 'New conversation' }))
  await write('Are you there?')
  expect(
    await screen.findByLabelText(/^You, Are you there\?, .*, (Waiting to be sent|Sending)$/, {}, patient),
  ).toBeTruthy()
  await remote.mend()
  await act(async () => forium.resume())
  expect(await screen.findByLabelText(/^You, Are you there\?, .*, Sent$/, {}, patient)).toBeTruthy()
  await waitFor(() => expect(screen.queryByTestId('forium-banner')).toBeNull(), patient)
})

test('what the server refuses stays, with why, and can be sent again or thrown away', async () => {
  const forium = await remote.app('dora')
  const { id } = await forium.startConversation('Hello')
  await show(forium, <ForiumMessenger route={{ name: 'conversation', id }} />)
  await screen.findByLabelText(/^You, Hello, .*, Sent$/, {}, patient)
  const failures: unknown[] = []
  forium.on('failed', (item) => failures.push(item))
  await act(async () => void (await forium.conversation(id).send('x'.repeat(70_000))))
  expect(await screen.findByText(/^Not sent: ./, {}, patient)).toBeTruthy()
  await userEvent.press(screen.getByRole('button', { name: 'Retry' }))
  await waitFor(() => expect(failures).toHaveLength(2), patient)
  await userEvent.press(await screen.findByRole('button', { name: 'Discard' }, patient))
  await waitFor(() => expect(screen.queryByText(/^Not sent/)).toBeNull(), patient)
  expect(forium.outbox.items.get()).toEqual([])
})

test('a person sees that their message was read, and who is writing', async () => {
  const forium = await remote.app('gina')
  const { id } = await forium.startConversation('Hello')
  await waitFor(() => expect(forium.outbox.items.get()).toHaveLength(0), patient)
  await show(forium, <ForiumMessenger route={{ name: 'conversation', id }} />)
  await screen.findByLabelText(/^You, Hello, .*, Sent$/, {}, patient)
  // What is typed is told to who listens at that moment.
  await waitFor(async () => {
    await remote.attend(id)
    expect(screen.getByLabelText('ada is writing')).toBeTruthy()
  }, patient)
  expect(await screen.findByLabelText(/^You, Hello, .*, Read$/, {}, patient)).toBeTruthy()
})

test('the launcher counts what is unread and opens the messenger over the app', async () => {
  const forium = await remote.app('emil')
  const { id } = await forium.startConversation('Hello')
  await waitFor(() => expect(forium.outbox.items.get()).toHaveLength(0), patient)
  await show(forium, <ForiumLauncher />)
  expect(screen.queryByTestId('forium-badge')).toBeNull()
  await remote.answer(id, 'Hello, Emil.')
  await userEvent.press(await screen.findByRole('button', { name: 'Open messages, Unread: 1' }, patient))
  expect(await screen.findByRole('button', { name: /^Example, Hello, Emil\., .*, Unread: 1$/ }, patient)).toBeTruthy()
  await userEvent.press(screen.getByRole('button', { name: 'Close' }))
  await waitFor(() => expect(screen.queryByText('Messages')).toBeNull())
})

test('a draft is still there when one comes back, and the back button goes one step at a time', async () => {
  const forium = await remote.app('fred')
  const { id } = await forium.startConversation('Hello')
  const closed: string[] = []
  const listeners: Parameters<typeof BackHandler.addEventListener>[1][] = []
  jest.spyOn(BackHandler, 'addEventListener').mockImplementation((_name, run) => {
    listeners.push(run)
    return { remove: () => void listeners.splice(listeners.indexOf(run), 1) }
  })
  const back = () => act(async () => void listeners.at(-1)!({} as never))
  await show(forium, <ForiumMessenger onClose={() => closed.push('closed')} />)
  const row = await screen.findByRole('button', { name: /^Example, Hello/ }, patient)
  await userEvent.press(row)
  await userEvent.type(await screen.findByLabelText('Write a message'), 'half a thou')
  await back()
  await userEvent.press(await screen.findByRole('button', { name: /^Example, Hello/ }, patient))
  expect(screen.getByLabelText('Write a message')).toHaveProp('value', 'half a thou')
  await back()
  expect(closed).toEqual([])
  await back()
  expect(closed).toEqual(['closed'])
  expect(id).toMatch(/^cnv_/)
})
