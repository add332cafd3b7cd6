import { boardContract } from './board.contract.ts'
import { memoryBoard } from './board.memory.ts'
import { cacheContract } from './cache.contract.ts'
import { memoryCache } from './cache.memory.ts'
import { clockContract } from './clock.contract.ts'
import { fixedClock } from './clock.memory.ts'
import { idsContract } from './ids.contract.ts'
import { memoryIds } from './ids.memory.ts'
import { imagesContract } from './images.contract.ts'
import { memoryImages } from './images.memory.ts'
import { importsContract } from './imports.contract.ts'
import { memoryImports } from './imports.memory.ts'
import { limitsContract } from './limits.contract.ts'
import { memoryLimits } from './limits.memory.ts'
import { mailerContract } from './mailer.contract.ts'
import { memoryMailer } from './mailer.memory.ts'
import { passwordsContract } from './passwords.contract.ts'
import { memoryPasswords } from './passwords.memory.ts'
import { storageContract } from './storage.contract.ts'
import { memoryStorage } from './storage.memory.ts'
import { summarizerContract } from './summarizer.contract.ts'
import { memorySummarizer } from './summarizer.memory.ts'
import { tokensContract } from './tokens.contract.ts'
import { memoryTokens } from './tokens.memory.ts'
import { vitalsContract } from './vitals.contract.ts'
import { memoryVitals } from './vitals.memory.ts'
import { wakeContract } from './wake.contract.ts'
import { memoryWake } from './wake.memory.ts'

clockContract('fixedClock', () => fixedClock())
idsContract('memoryIds', (clock) => memoryIds(clock))
passwordsContract('memoryPasswords', () => memoryPasswords())
tokensContract('memoryTokens', (secret) => memoryTokens(secret))
summarizerContract('memorySummarizer', () => memorySummarizer())
vitalsContract('memoryVitals', () => memoryVitals())
wakeContract('memoryWake', () => memoryWake())
storageContract('memoryStorage', () => {
  const storage = memoryStorage()
  return {
    storage,
    bring: (target, body, contentType) => storage.receive(target.url, body, contentType),
    fetched: (url) => storage.serve(url),
  }
})
imagesContract('memoryImages', () => memoryImages())
limitsContract('memoryLimits', (clock) => memoryLimits(clock))
boardContract('memoryBoard', () => {
  const clock = fixedClock()
  const wake = memoryWake()
  const settled = () => Promise.resolve()
  return { board: memoryBoard({ clock, wake }), other: memoryBoard({ clock, wake }), clock, settled }
})
cacheContract('memoryCache', (clock) => memoryCache(clock))
mailerContract('memoryMailer', () => {
  const mailer = memoryMailer()
  return { mailer, delivered: () => mailer.outbox.map((mail) => JSON.stringify(mail)) }
})
importsContract('memoryImports', async () => {
  const imports = memoryImports()
  let jobs = 0
  return {
    imports,
    put: async (name, kind) => imports.put(name, { good: null, bad: 'It is no archive.', slow: undefined }[kind]),
    order: async (file) => ({ jobId: `imp_${jobs++}`, communityId: 'cmm_a', kind: 'DISCOURSE', file, name: null }),
  }
})
