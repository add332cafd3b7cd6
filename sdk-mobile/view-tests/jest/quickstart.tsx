import type { Forium } from '@forium/client/forium'
import { ForiumLauncher, ForiumProvider } from '@forium/sdk-mobile/react-native'

/** Over the app's own screens; `forium` is what `createForiumMobile` has answered with. */
export function Support({ forium }: { forium: Forium }) {
  return (
    <ForiumProvider forium={forium} theme={{ colors: { accent: '#7c3aed' } }}>
      <ForiumLauncher />
    </ForiumProvider>
  )
}
