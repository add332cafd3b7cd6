import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DesktopHost } from '../host.ts'
import { readWhole, writeWhole } from './file.ts'
import type { ElectronApp } from './parts.ts'

type Autostart = DesktopHost['autostart']

/** What starts at login, as macOS and Windows keep it. */
export function loginItem(app: ElectronApp): Autostart {
  return {
    get: async () => app.getLoginItemSettings().openAtLogin,
    set: async (openAtLogin) => app.setLoginItemSettings({ openAtLogin }),
  }
}

/** What starts at login on Linux: a file in `~/.config/autostart` (freedesktop.org's Desktop Application Autostart). */
export function autostartFile(folder: string, id: string, name: string, executable: string): Autostart {
  if (!/^[A-Za-z0-9][\w.-]{0,100}$/.test(id))
    throw new TypeError(`"${id}" cannot be the name of a file: give an appId.`)
  const path = join(folder, `${id}.desktop`)
  return {
    async get() {
      const text = await readWhole(path)
      return text !== null && !/^(Hidden=true|X-GNOME-Autostart-enabled=false)\s*$/m.test(text)
    },
    set: (on) => (on ? writeWhole(path, desktopEntry(name, executable)) : rm(path, { force: true })),
  }
}

export function desktopEntry(name: string, executable: string): string {
  if (hasControls(executable)) throw new TypeError('The path of the app cannot stand in an autostart file.')
  const lines = [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${escaped(
      name
        .split('')
        .filter((letter) => !hasControls(letter))
        .join(''),
    )}`,
    `Exec=${escaped(quoted(executable))}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
  ]
  return `${lines.join('\n')}\n`
}

const hasControls = (text: string): boolean => /[\u0000-\u001f\u007f]/.test(text)
/** As an argument of Exec: quoted, `%` is no field, and what a shell would see in it is not seen. */
const quoted = (path: string): string => `"${path.replace(/["`$\\]/g, '\\$&').replace(/%/g, '%%')}"`
/** As the value of a key. */
const escaped = (value: string): string => value.replace(/\\/g, '\\\\')
