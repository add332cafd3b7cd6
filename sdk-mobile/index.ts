// The public face of `@forium/sdk-mobile`: no view, no native code.

export type { ForiumPush } from '@forium/client/push-payload'
export { formatRoute, parseRoute, type Route, type RouteOptions } from '@forium/client/routes'
export {
  createForiumMobile,
  type ForiumMobile,
  type ForiumMobileOptions,
  type OnPhone,
  openForiumMobile,
} from './forium-mobile.ts'
export { createMobileClient, type MobileClient, type MobileOptions } from './mobile-client.ts'
export type { AppState, Phone, TokenStore } from './phone.ts'
export type { Push, PushToken } from './push.ts'
