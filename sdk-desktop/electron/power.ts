import type { ElectronPowerMonitor } from './parts.ts'

const askEveryMs = 15_000

export interface Power {
  idle: boolean
  awake: boolean
}

/** Whether somebody sits there, and whether the machine is awake. A locked screen is nobody. */
export function followPower(monitor: ElectronPowerMonitor, idleSeconds: number, changed: (power: Power) => void) {
  let power: Power = { idle: false, awake: true }
  const learn = (next: Partial<Power>) => () => {
    const now = { ...power, ...next }
    if (now.idle === power.idle && now.awake === power.awake) return
    power = now
    changed(now)
  }
  const look = (): void => learn({ idle: /^(idle|locked)$/.test(monitor.getSystemIdleState(idleSeconds)) })()
  const events: Record<string, () => void> = {
    suspend: learn({ awake: false }),
    resume: learn({ awake: true }),
    'lock-screen': learn({ idle: true }),
    'unlock-screen': learn({ idle: false }),
  }
  for (const [event, run] of Object.entries(events)) monitor.on(event, run)
  const timer = setInterval(look, askEveryMs)
  timer.unref()
  return {
    look,
    get: () => power,
    stop() {
      clearInterval(timer)
      for (const [event, run] of Object.entries(events)) monitor.removeListener(event, run)
    },
  }
}
