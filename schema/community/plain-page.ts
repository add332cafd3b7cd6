import { type Brand, brandOf, type Community } from './community.service.ts'
import { contrastOf, leastContrast } from './contrast.ts'
import { escaped } from './letter-page.ts'

const style = `
:root{color-scheme:light dark;--page:light-dark(var(--brand-page),#0f1116);--ink:light-dark(var(--brand-ink),#e9ebf0);--soft:color-mix(in oklab,var(--page),var(--ink) 74%)}
body{display:grid;grid-template-rows:auto 1fr;min-height:100dvh;margin:0;background:var(--page);color:var(--ink)}
header{display:flex;align-items:center;gap:.5rem;padding:1.75rem 1.5rem 0;font-weight:640;overflow-wrap:anywhere}
main{box-sizing:border-box;width:100%;max-width:25rem;margin:min(12vh,7rem) auto 0;padding:1.5rem}
h1{margin:0 0 1.5rem;font-size:1.6875rem;line-height:1.25;letter-spacing:-.02em;text-wrap:balance}
button{width:100%;min-height:3rem;padding:.5rem 1rem;border:0;border-radius:var(--radius);background:var(--accent);color:var(--on-accent);font:inherit;font-weight:530;cursor:pointer}
:focus-visible{outline:2px solid currentcolor;outline-offset:2px}
p{margin:0;color:var(--soft)}
a{color:inherit;text-underline-offset:.18em}
`

/** A page in the brand for whoever has no script, nor anything else of the app: one matter, in light and in dark. */
export function plainPage(
  community: Community,
  lang: string,
  { title, body }: { title: string; body: string },
): string {
  const brand = brandOf(community)
  const [name, said] = [escaped(community.name), escaped(title)]
  return `<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}" style="${properties(brand)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${said} · ${name}</title><style>${style}</style></head><body style="font:16px/1.5 ${escaped(brand.fontFamily)}"><header><img src="/icon.svg" alt="" width="30" height="30"><bdi>${name}</bdi></header><main><h1>${said}</h1>${body}</main></body></html>`
}

function properties({ backgroundColor, textColor, accentColor, radius }: Brand): string {
  const onAccent = contrastOf(accentColor, '#ffffff') >= leastContrast ? '#ffffff' : '#000000'
  return `--brand-page:${backgroundColor};--brand-ink:${textColor};--accent:${accentColor};--on-accent:${onAccent};--radius:${radius}px`
}
