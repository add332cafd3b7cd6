// Our own TypeScript, as the packages are built: Babel's preset of React Native refuses `declare` fields.
const { createHash } = require('node:crypto')
const { transformSync } = require('esbuild')

module.exports = {
  process(text, path) {
    const loader = path.endsWith('x') ? 'tsx' : 'ts'
    const options = { loader, format: 'cjs', jsx: 'automatic', target: 'es2022', sourcemap: 'inline', sourcefile: path }
    return { code: transformSync(text, options).code }
  },
  getCacheKey: (text, path) => createHash('sha256').update(`1 ${path} ${text}`).digest('hex'),
}
