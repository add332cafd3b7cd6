// Writes the sprite of the icons that icon-names.ts lists: `node web/icons.ts`, after that list has changed.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { iconNames } from './src/lib/ui/icon/icon-names.ts'

/** One `<symbol>` for each icon; colour, size and stroke are the business of the `<svg>` that uses it. */
export const sprite = (): string => `<svg xmlns="http://www.w3.org/2000/svg">${iconNames.map(symbol).join('')}</svg>\n`

function symbol(name: string): string {
  const file = fileURLToPath(import.meta.resolve(`lucide-static/icons/${name}.svg`))
  const inner = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(readFileSync(file, 'utf8'))![1]!
  return `<symbol id="${name}" viewBox="0 0 24 24">${inner
    .trim()
    .replace(/>\s+</g, '><')
    .replace(/\s*\/>/g, '/>')}</symbol>`
}

if (import.meta.main) writeFileSync(new URL('./src/lib/ui/icon/generated/sprite.svg', import.meta.url), sprite())
