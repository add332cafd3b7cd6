// One contract, over the twin in memory and over Electron's main process, preload script and window.
import { test } from 'node:test'
import { fakeHost, hostContract, type MakeHost } from './testing/index.ts'
import { electronUnderTest } from './testing/wired.ts'

const hosts: Record<string, MakeHost> = {
  'the host in memory': async ({ link }) => {
    const host = fakeHost()
    if (link) host.activate(link)
    return { host, world: host.world }
  },
  'a host that can do nothing': async () => ({ host: fakeHost({ capabilities: new Set() }) }),
  'Electron on Linux': (given) => electronUnderTest(given, 'linux'),
  'Electron on macOS': (given) => electronUnderTest(given, 'darwin'),
  'Electron on Windows': (given) => electronUnderTest(given, 'win32'),
}

for (const [host, make] of Object.entries(hosts))
  for (const { name, run } of hostContract(make)) test(`${host}: ${name}`, run)
