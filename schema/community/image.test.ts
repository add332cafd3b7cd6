import assert from 'node:assert/strict'
import { test } from 'node:test'
import { InvalidInputError } from '../kernel/errors.ts'
import { demandImage, maxImageBytes } from './image.ts'
import { isHarmlessSvg } from './svg.ts'

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)))
const codeOf = (type: string, text: string): string => {
  try {
    demandImage(type, text)
    return 'fine'
  } catch (error) {
    assert.ok(error instanceof InvalidInputError)
    return error.issues[0]!.code
  }
}

test('an image is what its first bytes say', () => {
  assert.equal(codeOf('image/png', pixel), 'fine')
  assert.equal(codeOf('IMAGE/PNG ', pixel), 'fine')
  assert.equal(codeOf('image/jpeg', pixel), 'WRONG_TYPE')
  assert.equal(codeOf('image/png', base64('<html><script>alert(1)</script>')), 'WRONG_TYPE')
  assert.equal(codeOf('image/webp', btoa('RIFF....WAVEfmt ')), 'WRONG_TYPE')
  assert.equal(codeOf('image/webp', btoa('RIFF....WEBPVP8 ')), 'fine')
  assert.equal(codeOf('image/gif', btoa('GIF89a..')), 'fine')
  assert.equal(codeOf('text/html', pixel), 'UNKNOWN_TYPE')
  assert.equal(codeOf('image/png', 'not base64!'), 'NOT_BASE64')
  assert.equal(codeOf('image/png', ''), 'NOT_BASE64')
})

test('an image of 150 KB is taken, one byte more is not', () => {
  const bytes = (length: number) => btoa(`GIF89a${'.'.repeat(length - 6)}`)
  assert.equal(codeOf('image/gif', bytes(maxImageBytes)), 'fine')
  assert.equal(codeOf('image/gif', bytes(maxImageBytes + 1)), 'TOO_LARGE')
})

const open = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
const harmless = [
  `${open}<path d="M0 0L9 9" fill="#f00"/></svg>`,
  `<?xml version="1.0" encoding="UTF-8"?>\n<!-- Drawn by hand -->\n${open}<g id='a'><title>A &amp; B: 1</title></g></svg>\n`,
  `${open}<defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs><rect width="9" height="9" fill="url(#g)"/></svg>`,
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><symbol id="s"><circle r="1"/></symbol><use xlink:href="#s" x="1"/></svg>`,
]
const hostile = [
  `${open}<script>alert(1)</script></svg>`,
  `${open}<SCRIPT/></svg>`,
  `${open}<path onload="alert(1)"/></svg>`,
  `${open}<a href="#x"><path/></a></svg>`,
  `${open}<use href="https://evil.example/x.svg#a"/></svg>`,
  `${open}<use href="data:image/svg+xml;base64,xx#a"/></svg>`,
  `${open}<image href="#x"/></svg>`,
  `${open}<style>path{fill:url(https://evil.example)}</style></svg>`,
  `${open}<path style="fill:red"/></svg>`,
  `${open}<path fill="url(https://evil.example/x)"/></svg>`,
  `${open}<path fill="url(#a) url(//evil.example)"/></svg>`,
  `${open}<path fill="u\\72l(//evil.example)"/></svg>`,
  `${open}<foreignObject><p/></foreignObject></svg>`,
  `${open}<animate attributeName="href" to="javascript:alert(1)"/></svg>`,
  `${open}<set/></svg>`,
  `<!DOCTYPE svg [<!ENTITY x "y">]>${open}</svg>`,
  `${open}<![CDATA[<script/>]]></svg>`,
  `${open}&x;</svg>`,
  `${open}<?xml-stylesheet href="x"?></svg>`,
  `${open}<path d="<!--"/><script/><path d="-->"/></svg>`,
  `${open}<path d=1/></svg>`,
  `${open}<g></svg>`,
  `${open}</svg>${open}</svg>`,
  `${open}</svg><script/>`,
  `${open}</svg>text`,
  '<svg xmlns="http://www.w3.org/1999/xhtml"></svg>',
  '<svg xmlns:html="http://www.w3.org/1999/xhtml"><html:script/></svg>',
  `<?xml version="1.0" encoding="utf-7"?>${open}</svg>`,
  '<path/>',
  'text',
  '',
]

test('an SVG of shapes is taken; one that could run, fetch or lead anywhere is not', () => {
  for (const text of harmless) assert.equal(codeOf('image/svg+xml', base64(text)), 'fine', text)
  for (const text of hostile.filter(Boolean)) assert.equal(codeOf('image/svg+xml', base64(text)), 'UNSAFE_SVG', text)
  assert.equal(isHarmlessSvg(new Uint8Array()), false)
  assert.equal(codeOf('image/svg+xml', btoa('\xff\xfe<\0s\0')), 'UNSAFE_SVG')
})

test('an SVG made to be slow to read is not', () => {
  for (const part of ['<!--', '<g ', '<g a="', 'a '.repeat(20), '<g>', '="'])
    assert.equal(isHarmlessSvg(new TextEncoder().encode(open + part.repeat(maxImageBytes / 8))), false)
})
