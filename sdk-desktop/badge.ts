import type { Forium } from '@forium/client/forium'
import type { Guarded } from './guarded.ts'

export function showBadge(client: Pick<Forium, 'unread'>, guard: Guarded, of: 'messages' | 'all' | 'off'): () => void {
  if (of === 'off' || !guard.can('badge')) return () => {}
  let shown: number | undefined
  const show = (count: number): void => {
    if (count === shown) return
    shown = count
    void guard.ask('badge', 'badge', (host) => host.setBadge(count), undefined)
  }
  const stop = client.unread.subscribe(({ conversations, total }) => show(of === 'messages' ? conversations : total))
  return () => {
    stop()
    // Nobody keeps it right any more.
    show(0)
  }
}
