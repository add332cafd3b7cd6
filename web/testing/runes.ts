// Lets Node load `*.svelte.ts`: types are stripped, runes compiled for the browser's runtime, as Vite does it.
// A test imports this first, then the module under test with `await import(…)`.
import { readFileSync } from 'node:fs'
import { registerHooks, stripTypeScriptTypes } from 'node:module'
import { fileURLToPath } from 'node:url'
import { compileModule } from 'svelte/compiler'

registerHooks({
  resolve(specifier, context, next) {
    // Svelte's own entry for servers has no effects; tests want those of the browser.
    const conditions = [...context.conditions, 'browser', 'svelte']
    return next(specifier, specifier.startsWith('svelte') ? { ...context, conditions } : context)
  },
  load(url, context, next) {
    if (!url.endsWith('.svelte.ts')) return next(url, context)
    const filename = fileURLToPath(url)
    const plain = stripTypeScriptTypes(readFileSync(filename, 'utf8'), { mode: 'strip' })
    const { js } = compileModule(plain, { filename, generate: 'client' })
    return { format: 'module', source: js.code, shortCircuit: true }
  },
})
