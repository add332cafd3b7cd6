import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { cleanup, fireEvent, screen, userEvent, waitFor } from '@testing-library/react-native'
import { ForiumTopic, ForiumTopicList } from '../../react-native/index.ts'
import { openRemote, type Remote } from './community.ts'
import { patient, show, write } from './person.tsx'

let remote: Remote
beforeAll(async () => {
  remote = await openRemote()
}, 60_000)
afterEach(() => cleanup())
afterAll(() => remote.close(), 60_000)

test('a list of topics says what each of them is, and opens it', async () => {
  const opened: string[] = []
  await show(await remote.app('bea'), <ForiumTopicList onOpen={(id) => opened.push(id)} />)
  await userEvent.press(
    await screen.findByRole('button', { name: /^Moving to another plan, ada, Replies: 1/ }, patient),
  )
  expect(opened).toEqual([remote.topicId])
})

test('a body is drawn without HTML: lists, quotes, tables, code and links', async () => {
  const links: string[] = []
  const openLink = (url: string) => links.push(url)
  await show(await remote.app('carl'), <ForiumTopic id={remote.topicId} />, { openLink })
  expect(await screen.findByText('and need more seats', {}, patient)).toBeTruthy()
  expect(screen.getByText('Plans can be changed at any time.')).toBeTruthy()
  expect(screen.getByText('Team')).toBeTruthy()
  expect(screen.getByText('plan --list --all')).toBeTruthy()
  await userEvent.press(screen.getByRole('link', { name: 'https://plans.example/all' }))
  expect(links).toEqual(['https://plans.example/all'])
})

test('a person replies to a post and reacts to it, and takes the reaction back', async () => {
  const forium = await remote.app('dora')
  await show(forium, <ForiumTopic id={remote.topicId} />)
  await screen.findByText('and need more seats', {}, patient)
  await userEvent.press(screen.getAllByRole('button', { name: 'React' })[0]!)
  await userEvent.press(screen.getByRole('button', { name: 'React with 🎉' }))
  const mine = await screen.findByRole('button', { name: '🎉, 1, one of them yours' }, patient)
  await userEvent.press(mine)
  await waitFor(() => expect(screen.queryByText('🎉')).toBeNull(), patient)

  await userEvent.press(screen.getAllByRole('button', { name: 'Reply to ada' })[1]!)
  expect(screen.getByText('Reply to ada')).toBeTruthy()
  await write('Thanks, that worked.', 'Write a reply')
  expect(await screen.findByTestId('post 3', {}, patient)).toHaveTextContent(/Thanks, that worked\./)
  expect(screen.queryByText('Reply to ada')).toBeNull()
  await fireEvent(screen.getByTestId('forium-posts'), 'refresh')
  await waitFor(() => expect(forium.outbox.items.get()).toHaveLength(0), patient)
})

test('what is not there, or not for one, is said and not shown', async () => {
  await show(await remote.app('emil'), <ForiumTopic id="top_01hzx3kq2yev79jbpgr50t8m6w" />)
  expect(await screen.findByText('This is not here, or not for you.', {}, patient)).toBeTruthy()
})
