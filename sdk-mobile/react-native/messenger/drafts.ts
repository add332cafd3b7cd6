import type { Forium } from '@forium/client/forium'
import { useCallback, useState } from 'react'

/** What is written and not sent, by place, as long as the app runs. */
const drafts = new WeakMap<Forium, Map<string, string>>()

export function draftsOf(forium: Forium): Map<string, string> {
  const found = drafts.get(forium) ?? new Map<string, string>()
  drafts.set(forium, found)
  return found
}

/** The text of a field that is still there when one comes back. Mount it anew for another place. */
export function useDraft(forium: Forium, place: string, start = ''): [string, (text: string) => void] {
  const [text, setText] = useState(() => draftsOf(forium).get(place) ?? start)
  const change = useCallback(
    (next: string) => {
      if (next) draftsOf(forium).set(place, next)
      else draftsOf(forium).delete(place)
      setText(next)
    },
    [forium, place],
  )
  return [text, change]
}
