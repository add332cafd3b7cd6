const permissions = {
  notification: ['notification:default'],
  deepLink: ['deep-link:default'],
  autostart: ['autostart:default'],
  opener: ['opener:default'],
  updater: ['updater:default'],
  tray: ['core:tray:default', 'core:menu:default', 'core:resources:default', 'core:image:default'],
} satisfies Record<string, readonly string[]>

/**
 * What `src-tauri/capabilities/forium.json` has to say for the parts that the app uses. A plugin that is named here and
 * not in `Cargo.toml` fails Tauri's build, so name no more than there are.
 *
 * @example
 * console.log(JSON.stringify(tauriCapability(['notification', 'deepLink']), null, 2))
 */
export function tauriCapability(
  uses: readonly (keyof typeof permissions)[],
  windows: readonly string[] = ['main'],
): { identifier: string; windows: string[]; permissions: string[] } {
  return {
    identifier: 'forium',
    windows: [...windows],
    permissions: [
      'core:event:default',
      // The default of windows has not got these.
      'core:window:allow-set-badge-count',
      'core:window:allow-set-overlay-icon',
      'core:window:allow-set-focus',
      'core:window:allow-show',
      'core:window:allow-unminimize',
      'core:window:allow-is-focused',
      ...uses.flatMap((part) => permissions[part]),
    ],
  }
}
