import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withTabStops } from './tab-stops.ts'

test('what may scroll sideways can be reached by keyboard, and nothing else changes', () => {
  assert.equal(
    withTabStops('<p>a &lt;pre&gt;</p><pre><code>b</code></pre><table><tr></tr></table>'),
    '<p>a &lt;pre&gt;</p><pre tabindex="0"><code>b</code></pre><table tabindex="0"><tr></tr></table>',
  )
})
