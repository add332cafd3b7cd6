/** The readable part of an address: `Größe über alles!` is `grosse-uber-alles`. It names nothing; the id beside it does. */
export function slugOf(title: string): string {
  const ascii = title
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
  return ascii.slice(0, 80).replace(/^-+|-+$/g, '') || 'topic'
}
