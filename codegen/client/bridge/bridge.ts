// The public face of `@forium/client/bridge`: a page in a WebView, and the app around it.

export { bridgeStorage } from './bridge-storage.ts'
export { BridgeError, type ConnectOptions, connectHost, type Host } from './connect.ts'
export {
  type BridgeEntry,
  type BridgeErrorCode,
  type BridgeReply,
  type BridgeRequest,
  bridgeVersion,
  eventNames,
  featureOf,
  type HostEvent,
  type HostEvents,
  type HostFeature,
  type HostInfo,
  type HostMethod,
  type HostMethods,
  type HostState,
  longestMessage,
  readMessage,
} from './protocol.ts'
