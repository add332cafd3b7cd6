// The public face of `@forium/sdk-desktop`: what runs in the window, whatever the window is of.

export { type BrowserOptions, browserHost } from './browser/host.ts'
export { type Arrival, connectDesktop, type DesktopConnection, type DesktopOptions } from './connect.ts'
export { detectHost } from './detect.ts'
export type { OnError } from './guarded.ts'
export {
  type Activation,
  type Capability,
  DesktopError,
  type DesktopErrorCode,
  type DesktopHost,
  type DesktopNotification,
  type Readable,
  type Secrets,
  type Tray,
  type TrayItem,
  type Update,
  type UpdateState,
} from './host.ts'
export type { Notice } from './notices.ts'
export { createDesktopSession, type DesktopSession, type SessionOptions, type SignedOutReason } from './session.ts'
export type { TrayOptions, TrayState } from './tray.ts'
