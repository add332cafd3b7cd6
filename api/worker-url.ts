/** Where a worker's file is: beside the source while it runs from source, beside the bundle otherwise. */
export function workerUrl(source: string, base: string): URL {
  const bundled = base.endsWith('.mjs')
  return new URL(bundled ? `./${source.replace(/^.*\//, '').replace(/\.ts$/, '.mjs')}` : source, base)
}
