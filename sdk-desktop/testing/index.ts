// The public face of `@forium/sdk-desktop/testing`.

export { type Check, type HostUnderTest, hostContract, type MakeHost, type World } from './contract.ts'
export { type FakeElectron, fakeElectron } from './fake-electron.ts'
export { type FakeHost, fakeHost } from './fake-host.ts'
