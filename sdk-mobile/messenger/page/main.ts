import { mount } from 'svelte'
import './base.css'
import Problem from './Problem.svelte'
import { findPlace, NoPlace } from './place.ts'
import Root from './Root.svelte'
import { directionOf, localeFor, translator } from './words/words.ts'

async function start(): Promise<void> {
  const target = document.body
  try {
    mount(Root, { target, props: { place: await findPlace(window) } })
  } catch (error) {
    const locale = localeFor(navigator.languages)
    const why = error instanceof NoPlace ? error.why : 'problem.host'
    document.documentElement.lang = locale
    document.documentElement.dir = directionOf(locale)
    mount(Problem, { target, props: { why, t: translator(locale), again: () => location.reload() } })
    if (!(error instanceof NoPlace)) throw error
  }
}

void start()
