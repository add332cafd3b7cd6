import { crc32, deflateSync } from 'node:zlib'
import { parseColour, type Rgb, textOn } from './colour.ts'
import { glyphs } from './glyphs.ts'
import { initialOf } from './monogram.ts'

/** The monogram as a picture of so many points: the brand's colour to the edge, the letter in the safe zone. */
export function monogramPng(community: { name: string; brand: { accentColor: string } }, size: number): Buffer {
  const ground = parseColour(community.brand.accentColor) ?? ([79, 70, 229] as const)
  return png(size, ground, textOn(ground), maskOf(initialOf(community), size))
}

type Mask = (x: number, y: number) => boolean

/** A letter that has no glyph becomes a disc, which says as much. */
function maskOf(letter: string, size: number): Mask {
  const rows = glyphs[letter.normalize('NFD')[0] ?? '']
  const middle = size / 2
  if (!rows) return (x, y) => (x - middle) ** 2 + (y - middle) ** 2 < (size * 0.2) ** 2
  const dot = Math.floor((size * 0.5) / 7)
  const left = Math.round(middle - dot * 2.5)
  const top = Math.round(middle - dot * 3.5)
  return (x, y) => {
    const [column, row] = [Math.floor((x - left) / dot), Math.floor((y - top) / dot)]
    return column >= 0 && column < 5 && ((rows[row] ?? 0) & (16 >> column)) !== 0
  }
}

/** Two colours, one bit a point (w3.org/TR/png). */
function png(size: number, ground: Rgb, ink: Rgb, isInk: Mask): Buffer {
  const width = Math.ceil(size / 8)
  const lines = Buffer.alloc((width + 1) * size)
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) if (isInk(x, y)) lines[y * (width + 1) + 1 + (x >> 3)]! |= 128 >> (x & 7)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([1, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from([...ground, ...ink])),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
