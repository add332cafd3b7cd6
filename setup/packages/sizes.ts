// What each part may weigh in somebody's app: bundled by Vite (Rolldown), minified, gzipped. 1 kB is 1,000 bytes.

export interface Budget {
  what: string
  /** Bytes. */
  most: number
  /** Less than that is the aim. */
  wanted?: number
  /** What has to be in the packages for it; imported whole unless `uses` names what is used of each, with commas between. */
  entries: string[]
  uses?: Record<string, string>
  /** What the app has anyway, or another row counts. */
  external?: string[]
  /** A file that is loaded as it is, not bundled. */
  file?: true
}

const client = '@forium/client'
const mobile = '@forium/sdk-mobile'
const native = ['react', 'react-native', 'react-native-webview', 'expo']

export const budgets: Budget[] = [
  {
    what: 'the client with its live streams and one operation',
    most: 4_500,
    entries: [client, `${client}/people`],
    uses: { [client]: 'createClient', [`${client}/people`]: 'viewer' },
  },
  {
    what: 'the same with the outbox',
    most: 7_370,
    entries: [client, `${client}/people`, `${client}/outbox`],
    uses: { [client]: 'createClient', [`${client}/people`]: 'viewer', [`${client}/outbox`]: 'createOutbox' },
  },
  { what: 'storage in memory', most: 360, entries: [`${client}/storage-memory`] },
  { what: 'storage in IndexedDB', most: 790, entries: [`${client}/storage-indexeddb`] },
  {
    what: 'the client with store, outbox, IndexedDB and one operation',
    most: 12_000,
    entries: [client, `${client}/people`, `${client}/store`, `${client}/outbox`, `${client}/storage-indexeddb`],
    uses: {
      [client]: 'createClient',
      [`${client}/people`]: 'viewer',
      [`${client}/store`]: 'createStore',
      [`${client}/outbox`]: 'createOutbox',
      [`${client}/storage-indexeddb`]: 'indexedDbStorage',
    },
  },
  {
    what: 'a community on the device: all of that, with the models and their documents',
    most: 20_250,
    entries: [`${client}/forium`, `${client}/storage-indexeddb`],
    uses: { [`${client}/forium`]: 'createForium', [`${client}/storage-indexeddb`]: 'indexedDbStorage' },
  },
  { what: 'places of an app', most: 1_400, entries: [`${client}/routes`] },
  { what: 'what a push says', most: 1_250, entries: [`${client}/push-payload`] },
  {
    what: 'the client with one operation and files, one by one',
    most: 7_000,
    entries: [client, `${client}/people`, `${client}/upload`],
    uses: { [client]: 'createClient', [`${client}/people`]: 'viewer', [`${client}/upload`]: 'uploadFile' },
  },
  {
    what: 'the same with lists of them',
    most: 7_500,
    entries: [client, `${client}/people`, `${client}/upload`],
    uses: {
      [client]: 'createClient',
      [`${client}/people`]: 'viewer',
      [`${client}/upload`]: 'createUploads, uploadAllowance, acceptOf',
    },
  },
  { what: 'a page in a WebView', most: 1_980, entries: [`${client}/bridge`] },
  {
    what: 'a support chat with its parts alone, on the device',
    most: 17_520,
    entries: [`${client}/forium`, `${client}/storage-indexeddb`],
    uses: { [`${client}/forium`]: 'openForium, conversations', [`${client}/storage-indexeddb`]: 'indexedDbStorage' },
  },
  {
    what: 'a support chat on a phone: the plain client, its outbox, SQLite and the documents',
    most: 10_410,
    entries: [
      mobile,
      `${mobile}/storage/sqlite`,
      `${client}/outbox`,
      `${client}/account`,
      `${client}/conversation`,
      `${client}/feed`,
    ],
    uses: {
      [mobile]: 'createMobileClient',
      [`${mobile}/storage/sqlite`]: 'sqliteStorage',
      [`${client}/outbox`]: 'createOutbox',
      [`${client}/account`]: 'startVisit',
      [`${client}/conversation`]:
        'viewerConversations, conversationPage, startConversation, sendMessage, markConversationRead',
      [`${client}/feed`]: 'events',
    },
  },
  {
    what: 'the same with the store, live queries, and pushes to its token',
    most: 13_460,
    entries: [mobile, `${mobile}/storage/sqlite`, `${client}/store`, `${client}/outbox`, `${client}/app`],
    uses: {
      [mobile]: 'createMobileClient',
      [`${mobile}/storage/sqlite`]: 'sqliteStorage',
      [`${client}/store`]: 'createStore',
      [`${client}/outbox`]: 'createOutbox',
      [`${client}/app`]: [
        'appConversations, appConversation, appConversationEvents, appStartConversation, appSendMessage',
        'appMarkConversationRead, appStartVisit, appRegisterDevice',
      ].join(', '),
    },
  },
  {
    what: 'a phone without models: session, SQLite, outbox, store, live queries, push token, what a push says, deep links',
    most: 14_000,
    entries: [
      mobile,
      `${mobile}/storage/sqlite`,
      `${client}/store`,
      `${client}/outbox`,
      `${client}/push-payload`,
      `${client}/routes`,
      `${client}/app`,
    ],
    uses: {
      [mobile]: 'createMobileClient',
      [`${mobile}/storage/sqlite`]: 'sqliteStorage',
      [`${client}/store`]: 'createStore',
      [`${client}/outbox`]: 'createOutbox',
      [`${client}/push-payload`]: 'parsePush',
      [`${client}/routes`]: 'parseRoute',
      [`${client}/app`]: 'appRegisterDevice',
    },
  },
  {
    what: 'openForiumMobile with conversations: models, effects, unread counts, typing and what is in a push, too',
    most: 19_700,
    wanted: 14_000,
    entries: [mobile, `${mobile}/storage/sqlite`, `${client}/forium`],
    uses: {
      [mobile]: 'openForiumMobile',
      [`${mobile}/storage/sqlite`]: 'sqliteStorage',
      [`${client}/forium`]: 'conversations',
    },
  },
  { what: 'the mobile SDK without views, all of it, with the client', most: 22_800, entries: [mobile] },
  {
    what: 'the views for React Native',
    most: 20_200,
    entries: ['@forium/sdk-mobile/react-native'],
    external: [client, ...native],
  },
  { what: 'messenger.html', most: 60_000, entries: ['@forium/sdk-mobile/messenger.html'], file: true },
  { what: 'the desktop SDK in the window', most: 4_920, entries: ['@forium/sdk-desktop'], external: [client] },
  {
    what: 'Electron, in the window',
    most: 4_950,
    entries: ['@forium/sdk-desktop', '@forium/sdk-desktop/electron/renderer'],
    external: [client],
  },
  {
    what: 'Electron, main process',
    most: 5_250,
    entries: ['@forium/sdk-desktop/electron/main'],
    external: [client, 'electron', 'node:'],
  },
  { what: 'Electron, preload', most: 380, entries: ['@forium/sdk-desktop/electron/preload'], file: true },
]

/** A query or a mutation more, in an app that has some and hears of events: of those it has one document. */
export const mostPerOperation = 400

/** Named above and not written yet. Whatever is in neither place is a mistake. */
export const toCome: string[] = []
