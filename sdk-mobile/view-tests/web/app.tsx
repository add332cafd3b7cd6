// The views in a browser, by react-native-web: what is shown is said in the page's address.
import { createForium } from '@forium/client/forium'
import { memoryStorage } from '@forium/client/storage-memory'
import { AppRegistry } from 'react-native'
import {
  ForiumLauncher,
  ForiumMessenger,
  ForiumProvider,
  ForiumTopic,
  ForiumTopicList,
  type PickedFile,
  type ThemeChoice,
} from '../../react-native/index.ts'

interface Wanted {
  url: string
  token: string
  show: 'messenger' | 'launcher' | 'topics' | 'topic'
  topicId?: string
  conversationId?: string
  scheme?: 'light' | 'dark'
  locale?: string
  theme?: ThemeChoice
}

const { url, token, ...wanted } = JSON.parse(decodeURIComponent(location.hash.slice(1))) as Wanted
const forium = await createForium({ url, token, storage: memoryStorage() })
Object.assign(globalThis, { forium })

/** What a picker of the app does, with what a browser has. */
const pickFiles = () =>
  new Promise<PickedFile[]>((resolve) => {
    const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true })
    input.onchange = () => resolve([...input.files!].map(pickedOf))
    input.click()
  })
const pickedOf = (file: File): PickedFile => {
  return { uri: URL.createObjectURL(file), name: file.name, mimeType: file.type, size: file.size, file }
}

function App() {
  const { show, topicId = '', conversationId, scheme = 'light', locale = 'en', theme } = wanted
  const route = conversationId ? ({ name: 'conversation', id: conversationId } as const) : undefined
  return (
    <ForiumProvider forium={forium} scheme={scheme} locale={locale} theme={theme} pickFiles={pickFiles}>
      {show === 'messenger' && <ForiumMessenger route={route} onClose={() => {}} />}
      {show === 'topics' && <ForiumTopicList onOpen={() => {}} />}
      {show === 'topic' && <ForiumTopic id={topicId} onOpenProfile={() => {}} />}
      {show === 'launcher' && <ForiumLauncher />}
    </ForiumProvider>
  )
}

AppRegistry.registerComponent('app', () => App)
AppRegistry.runApplication('app', { rootTag: document.getElementById('root') as never, initialProps: {} })
