import type { Conversation, Forium } from '@forium/client/forium'
import { render, screen, userEvent, waitFor } from '@testing-library/react-native'
import type { ReactElement } from 'react'
import { ForiumProvider, type ForiumProviderProps } from '../../react-native/index.ts'

/** A real server answers when it can. */
export const patient = { timeout: 40_000 }

export function show(forium: Forium, view: ReactElement, props: Partial<ForiumProviderProps> = {}) {
  return render(
    <ForiumProvider forium={forium} locale="en" {...props}>
      {view}
    </ForiumProvider>,
  )
}

/** Into the field, and off with it. */
export async function write(text: string, label = 'Write a message'): Promise<void> {
  await userEvent.type(await screen.findByLabelText(label, {}, patient), text)
  await userEvent.press(screen.getByRole('button', { name: 'Send' }))
}

/** Their only one. */
export async function conversationOf(forium: Forium): Promise<Conversation> {
  const view = forium.conversations()
  await waitFor(() => {
    if (!view.get().data?.length) throw new Error('There is no conversation yet.')
  }, patient)
  const [found] = view.get().data!
  view.close()
  return found!
}
