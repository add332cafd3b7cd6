// node stream.mjs <url> <file> [database]: the same with stream-chat. The package queues only into a
// database that the app gives it; the one there is belongs to Stream's React Native SDK. With `database`, a subclass of
// its AbstractOfflineDB keeps the pending tasks in a file, written at once; the rest of what it may store is left out.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { AbstractOfflineDB, StreamChat } from 'stream-chat'

const [url, file, database] = process.argv.slice(2)
const client = new StreamChat('key', { baseURL: url, timeout: 3000 })
client.wsBaseURL = url.replace('http', 'ws')
const token = `${btoa('{}')}.${btoa('{"user_id":"ada"}')}.x`
if (database) {
  client.setOfflineDBApi(offlineDb())
  await client.offlineDb.init('ada')
}
await client.connectUser({ id: 'ada' }, token)
const channel = client.channel('messaging', 'one')
channel.initialized = true
console.log('open')
process.stdin.on('data', async () => {
  for (const text of ['1', '2', '3'])
    await channel.sendMessage({ id: `ada-${text}`, text }).catch((error) => console.error(text, error.message))
  console.log('written')
})

function offlineDb() {
  const read = () => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [])
  const write = (tasks) => writeFileSync(file, JSON.stringify(tasks))
  class Tasks extends AbstractOfflineDB {
    initializeDB = async () => true
    getAllChannelCids = async () => []
    getPendingTasks = async () => read()
    addPendingTask = async (task) => {
      const tasks = read()
      write([...tasks, { ...task, id: (tasks.at(-1)?.id ?? 0) + 1 }])
      return async () => {}
    }
    deletePendingTask = async ({ id }) => write(read().filter((task) => task.id !== id))
    updatePendingTask = async () => []
    upsertUserSyncStatus = async () => []
    upsertAppSettings = async () => []
    executeSqlBatch = async () => []
    resetDB = async () => {}
    channelExists = async () => true
  }
  return new Tasks({ client })
}
