// Bundles one file of a project with Metro, as React Native sets it up, for each platform.
// node bundle.mjs <project> <entry> <output folder> [whole]
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getDefaultConfig } from '@react-native/metro-config'
import Metro from 'metro'

const [project, entry, output, whole] = process.argv.slice(2)
const modules = join(dirname(fileURLToPath(import.meta.url)), 'node_modules')
const config = getDefaultConfig(project)
/** React Native's own six hundred files cost half a minute and say nothing of ours. */
const leftOut = (name) => !whole && /^react-native($|\/|-webview)/.test(name)

const resolved = await Metro.loadConfig(
  { cwd: project },
  {
    ...config,
    projectRoot: project,
    watchFolders: [project, modules],
    maxWorkers: 2,
    reporter: { update() {} },
    resolver: {
      ...config.resolver,
      nodeModulesPaths: [modules], // where the app's React Native is
      resolveRequest: (context, name, platform) =>
        leftOut(name) ? { type: 'empty' } : context.resolveRequest(context, name, platform),
    },
    serializer: whole ? config.serializer : { ...config.serializer, getModulesRunBeforeMainModule: () => [] },
  },
)
mkdirSync(output, { recursive: true })
for (const platform of ['ios', 'android'])
  await Metro.runBuild(resolved, { entry, platform, dev: false, minify: false, out: join(output, `${platform}.js`) })
