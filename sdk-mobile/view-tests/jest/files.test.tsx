// Files that a picker of the app gives, brought to a real server by the views.
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { act, cleanup, screen, userEvent, waitFor, within } from '@testing-library/react-native'
import { Text } from 'react-native'
import { ForiumMessenger, ForiumTopic, type PickedFile, type Slots } from '../../react-native/index.ts'
import { openRemote, type Remote } from './community.ts'
import { conversationOf, patient, show, write } from './person.tsx'

let remote: Remote
beforeAll(async () => {
  remote = await openRemote()
}, 60_000)
afterEach(() => cleanup())
afterAll(() => remote.close(), 60_000)

const picked = (name: string, mimeType = 'text/plain', words = 'Step 1: switch it off.'): PickedFile => {
  return { name, mimeType, uri: `data:${mimeType};base64,${btoa(words)}`, size: words.length }
}
const attach = async () => userEvent.press(await screen.findByRole('button', { name: 'Attach files' }, patient))
/** So many files are done: of each its size is said. */
const areThere = (count: number) =>
  waitFor(() => expect(within(screen.getByTestId('forium-files')).getAllByText('1 kB')).toHaveLength(count), patient)

test('files that were picked go with a first message, and a file goes alone', async () => {
  const forium = await remote.app('bea')
  const piles = [[picked('steps.txt'), picked('notes.md', '')], [picked('alone.txt')]]
  const pickFiles = async () => piles.shift() ?? []
  await show(forium, <ForiumMessenger route={{ name: 'new-conversation' }} />, { pickFiles })
  await attach()
  await areThere(2)
  await write('What does this mean?')
  const { id } = await conversationOf(forium)
  await waitFor(async () => {
    expect(await remote.last(id)).toEqual(['What does this mean?', 'steps.txt', 'notes.md'])
  }, patient)
  expect(await screen.findByRole('button', { name: 'File: steps.txt' }, patient)).toBeTruthy()
  expect(screen.queryByTestId('forium-files')).toBeNull()
  await attach()
  await areThere(1)
  await userEvent.press(screen.getByRole('button', { name: 'Send' }))
  await waitFor(async () => expect(await remote.last(id)).toEqual(['', 'alone.txt']), patient)
})

test('what is not taken says why, is not sent, and can be taken away', async () => {
  const forium = await remote.app('carl')
  const large = { ...picked('large.pdf', 'application/pdf'), file: new Blob([new Uint8Array(25 * 1024 * 1024 + 1)]) }
  const pickFiles = async () => [large, picked('page.html', 'text/html'), picked('fake.pdf', 'application/pdf')]
  await show(forium, <ForiumMessenger route={{ name: 'new-conversation' }} />, { pickFiles })
  await attach()
  for (const why of [
    'This file is too large: at most 25 MB can be sent.',
    'Files of this type cannot be sent here.',
    'This file is damaged, or not what its name says.',
  ])
    expect(await screen.findByText(why, {}, patient)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^Try .* again$/ })).toBeNull()
  await write('See there.')
  expect(await screen.findByText('Not all files are there. Try them again or remove them.', {}, patient)).toBeTruthy()
  expect(screen.getByLabelText('Write a message')).toHaveProp('value', 'See there.')
  for (const name of ['large.pdf', 'page.html', 'fake.pdf'])
    await userEvent.press(screen.getByRole('button', { name: `Remove ${name}` }))
  await userEvent.press(screen.getByRole('button', { name: 'Send' }))
  const { id } = await conversationOf(forium)
  await waitFor(async () => expect(await remote.last(id)).toEqual(['See there.']), patient)
})

test('without a network a file waits and says so, and goes once there is one', async () => {
  const forium = await remote.app('dora')
  const pickFiles = async () => [picked('later.txt')]
  const { id } = await forium.startConversation('Hello')
  await show(forium, <ForiumMessenger route={{ name: 'conversation', id }} />, { pickFiles })
  await screen.findByRole('button', { name: 'Attach files' }, patient)
  await remote.cut()
  await screen.findByTestId('forium-banner', {}, patient)
  await attach()
  const why = 'Files need a connection. It goes once you are online again.'
  expect(await screen.findByText(why, {}, patient)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Try later.txt again' })).toBeTruthy()
  await remote.mend()
  await act(async () => forium.resume())
  await areThere(1)
  await write('Now.')
  await waitFor(async () => expect(await remote.last(id)).toEqual(['Now.', 'later.txt']), patient)
})

test('a reply in a topic has files, more than ten are told, and a view of the app can stand for each', async () => {
  const forium = await remote.app('emil')
  const pickFiles = async () => Array.from({ length: 11 }, (_, i) => picked(`${i}.txt`))
  const ChosenFile: Slots['ChosenFile'] = ({ item, remove }) => (
    <Text onPress={remove}>{`${item.name} is ${item.state}`}</Text>
  )
  await show(forium, <ForiumTopic id={remote.topicId} />, { pickFiles, slots: { ChosenFile } })
  await attach()
  expect(await screen.findByText('At most 10 files go with one message.', {}, patient)).toBeTruthy()
  for (let i = 1; i < 10; i++) await userEvent.press(screen.getByText(new RegExp(`^${i}.txt is`)))
  expect(await screen.findByText('0.txt is done', {}, patient)).toBeTruthy()
  await write('I have drawn it.', 'Write a reply')
  await waitFor(async () => expect(await remote.last(remote.topicId)).toEqual(['I have drawn it.', '0.txt']), patient)
})

test('without a picker there is no button', async () => {
  const forium = await remote.app('fred')
  await show(forium, <ForiumMessenger route={{ name: 'new-conversation' }} />)
  await screen.findByLabelText('Write a message', {}, patient)
  expect(screen.queryByRole('button', { name: 'Attach files' })).toBeNull()
})
