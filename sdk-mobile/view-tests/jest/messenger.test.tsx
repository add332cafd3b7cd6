// The messenger on a real server, as a person uses it.

import type { Forium } from '@forium/client/forium'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { fireEvent, render, screen, userEvent, waitFor } from '@testing-library/react-native'
import { ForiumLauncher, ForiumMessenger, ForiumProvider } from '../../react-native/index.ts'
import { openRemote, type Remote } from './community.ts'

let remote: Remote
beforeAll(async () => {
  remote = await openRemote()
})
afterAll(() => remote.close())

const patient = { timeout: 10_000 }

async function begin(forium: Forium, text: string): Promise<void> {
  await render(
    <ForiumProvider forium={forium} locale="en">
      <ForiumMessenger />
    </ForiumProvider>,
  )
  const user = userEvent.setup()
  await user.press(await screen.findByRole('button', { name: 'New conversation' }))
  await user.type(screen.getByLabelText('Write a message'), text)
  await user.press(screen.getByRole('button', { name: 'Send' }))
}

test('a person asks, sees it sent, and the answer comes in and is said aloud', async () => {
  const forium = await remote.app('bea')
  await begin(forium, 'Where is my order?')
  expect(await screen.findByLabelText(/^You, Where is my order\?, .*, Sent$/, {}, patient)).toBeTruthy()
  const { id } = (await conversationsOf(forium))[0]!
  await remote.answer(id, 'On its way, see https://track.example/7.')
  expect(await screen.findByText('https://track.example/7', {}, patient)).toBeTruthy()
  expect(screen.getByTestId('forium-announcer')).toHaveTextContent(/^New message from ada: On its way/)
})

async function conversationsOf(forium: Forium) {
  const view = forium.conversations()
  await waitFor(() => expect(view.get().data?.length).toBeGreaterThan(0), patient)
  const { data } = view.get()
  view.close()
  return data!
}
