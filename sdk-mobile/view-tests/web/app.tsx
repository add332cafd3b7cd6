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

function App() {
  const { show, topicId = '', conversationId, scheme = 'light', locale = 'en', theme } = wanted
  const route = conversationId ? ({ name: 'conversation', id: conversationId } as const) : undefined
  return (
    <ForiumProvider forium={forium} scheme={scheme} locale={locale} theme={theme}>
      {show === 'messenger' && <ForiumMessenger route={route} onClose={() => {}} />}
      {show === 'topics' && <ForiumTopicList onOpen={() => {}} />}
      {show === 'topic' && <ForiumTopic id={topicId} onOpenProfile={() => {}} />}
      {show === 'launcher' && <ForiumLauncher />}
    </ForiumProvider>
  )
}

AppRegistry.registerComponent('app', () => App)
AppRegistry.runApplication('app', { rootTag: document.getElementById('root') as never, initialProps: {} })
