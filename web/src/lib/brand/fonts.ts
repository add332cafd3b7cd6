/** Fonts that every device has, and the one that comes with the pages. `value` is a CSS font-family list. */
export const fonts = [
  { id: 'inter', value: 'Inter Variable, Inter, sans-serif' },
  { id: 'system', value: 'system-ui, sans-serif' },
  { id: 'humanist', value: 'Seravek, Gill Sans Nova, Ubuntu, Calibri, DejaVu Sans, sans-serif' },
  { id: 'rounded', value: 'ui-rounded, Hiragino Maru Gothic ProN, Quicksand, Comfortaa, Nunito, sans-serif' },
  { id: 'serif', value: 'Iowan Old Style, Palatino Linotype, Georgia, serif' },
  { id: 'mono', value: 'ui-monospace, Cascadia Code, Menlo, Consolas, monospace' },
] as const
