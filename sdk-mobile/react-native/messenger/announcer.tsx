import type { Message } from '@forium/client/forium'
import { type ReactElement, useEffect, useRef, useState } from 'react'
import { AccessibilityInfo, Platform, Text } from 'react-native'
import { useSurroundings } from '../context.ts'
import { filled } from '../words/strings.ts'

/** Says what the others write while one listens. iOS has no live regions, so it is told in its own way. */
export function Announcer({ messages }: { messages: readonly Message[] | null | undefined }): ReactElement {
  const { strings } = useSurroundings()
  const [said, setSaid] = useState('')
  const known = useRef<string | undefined>(undefined)
  const newest = messages?.findLast?.(({ mine }) => !mine) ?? lastOfOthers(messages)
  const isLoaded = Boolean(messages)
  useEffect(() => {
    if (!isLoaded) return
    const { id = '', author, text = '', deleted } = newest ?? {}
    const before = known.current
    known.current = id
    if (before === undefined || before === id || deleted || !author) return
    const words = filled(strings.newMessage, { name: author.displayName, text })
    if (Platform.OS === 'ios') AccessibilityInfo.announceForAccessibility(words)
    setSaid(words)
  }, [newest, isLoaded, strings])
  return (
    <Text accessibilityLiveRegion="polite" aria-live="polite" style={unseen} testID="forium-announcer">
      {said}
    </Text>
  )
}

/** Where the engine has no `findLast`. */
const lastOfOthers = (messages: readonly Message[] | null | undefined): Message | undefined =>
  messages?.filter(({ mine }) => !mine).slice(-1)[0]

const unseen = { position: 'absolute', width: 1, height: 1, opacity: 0, overflow: 'hidden' } as const
