// Of Svelte's runtime, what messenger.html does without: one tree that is made once, by its script, and awaits nothing.
// Written against the pinned version; the tests of the messenger run on what is built.

/** By the file, what stands there instead. */
const instead = {
  // All state of the page is `$state.raw`: nothing watches the inside of objects.
  'proxy.js':
    'export const proxy = (value) => value; export const get_proxied_value = proxy; export const is = Object.is',
  // Nothing awaits, and so nothing is shown meanwhile.
  'reactivity/async.js': `
    import { derived } from './deriveds.js'
    export const flatten = (blockers, sync, async, run) => run(sync.map(derived))
    export const increment_pending = () => () => {}
    export const [unset_context, capture, save, unsave, run, wait, run_after_blockers] = []
    export const [track_reactivity_loss, for_await_track_reactivity_loss] = []`,
  // What goes wrong in a part goes wrong in all of it.
  'dom/blocks/boundary.js': `
    export const [boundary, pending] = []`,
  'error-handling.js': `
    export const handle_error = (error) => { throw error }
    export const invoke_error_boundary = handle_error`,
  // Few enough to listen each by itself.
  'dom/elements/events.js': `
    import { teardown } from '../../reactivity/effects.js'
    import { without_reactive_context } from './bindings/shared.js'
    export const event_symbol = Symbol()
    export function create_event(name, element, handler) {
      const heard = (event) => without_reactive_context(() => handler?.call(element, event))
      element.addEventListener(name, heard)
      return heard
    }
    export const delegated = (name, element, handler) => void create_event(name, element, handler)
    export function event(name, element, handler) {
      const heard = create_event(name, element, handler)
      if (element === window || element === document) teardown(() => element.removeEventListener(name, heard))
    }
    export const delegate = () => {}
    export const replay_events = () => {}
    export const [apply, on] = []`,
  'render.js': `
    import { create_text, init_operations } from './dom/operations.js'
    import { branch, component_root } from './reactivity/effects.js'
    import { pop, push } from './context.js'
    import { TEXT_CACHE } from './constants.js'
    export const should_intro = true
    export const [hydrate, unmount, set_should_intro] = []
    export function mount(component, { target, props }) {
      init_operations()
      component_root(() => {
        const anchor = target.appendChild(create_text())
        branch(() => {
          push({})
          component(anchor, props)
          pop()
        })
      })
    }
    export function set_text(text, value) {
      const now = value == null ? '' : String(value)
      if (now !== (text[TEXT_CACHE] ??= text.nodeValue)) text.nodeValue = text[TEXT_CACHE] = now
    }`,
}

const initials = (name) => name.replace(/([a-z])[a-z]*_?/g, '$1')

/** Of a file of Svelte's, what is to be bundled; null: as it is. */
function leaner(code, file) {
  if (file in instead) return instead[file]
  // Of what goes wrong the errors stay; warnings are for whoever develops.
  if (file === 'warnings.js') return code.replace(/^(export function \w+\(.*\)) \{$[\s\S]*?^\}$/gm, '$1 {}')
  // Errors are told apart by the initials of their names.
  if (file === 'errors.js') return code.replace(/https:\/\/svelte\.dev\/e\/(\w+)/g, (_, name) => initials(name))
  // What takes over what a server has made.
  if (file === 'dom/hydration.js') return null
  return code.replace(/^import [^;]*;|\bhydrating\b/gm, (found) => (found === 'hydrating' ? 'false' : found))
}

export const leanSvelte = {
  name: 'lean-svelte',
  enforce: 'pre',
  transform(code, id) {
    const file = id.split('svelte/src/internal/client/')[1]
    const lean = file ? leaner(code, file) : null
    return lean === null ? null : { code: lean, map: null }
  },
}
