// The whole setup of a preload script: `preload: require.resolve('@forium/sdk-desktop/electron/preload')`, or
// `require` it from your own bundled one. CommonJS and without imports but electron: a sandboxed one can be nothing else.
// The page gets two functions. It cannot reach ipcRenderer, other channels, or the events that messages come with.
'use strict'
const { contextBridge, ipcRenderer } = require('electron')

const methods =
  /^(hello|take|badge|notify|clear|tray|autostart\.(get|set)|secret\.(get|set)|focus|external|update\.(check|install))$/

if (process.isMainFrame !== false)
  contextBridge.exposeInMainWorld('foriumDesktop', {
    version: 1,
    ask(method, argument) {
      if (typeof method !== 'string' || !methods.test(method))
        return Promise.reject(new Error('There is no such method.'))
      return ipcRenderer.invoke('forium', method, argument)
    },
    listen(run) {
      const listener = (_event, told) => run(told)
      ipcRenderer.on('forium', listener)
      return () => void ipcRenderer.removeListener('forium', listener)
    },
  })
