import type { Page } from 'playwright-core'

/** For `visit`: a phone, whose only pointer is a finger. */
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

type Point = readonly [x: number, y: number]

/** A finger as the browser itself hears it: what scrolls or goes back in history does so. */
export async function fingerOn(page: Page) {
  const cdp = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y]) => ({ x, y })) })
  const finger = {
    down: (at: Point) => touch('touchStart', [at]),
    /** In steps, as fingers go. */
    async to([fromX, fromY]: Point, [x, y]: Point, steps = 12) {
      for (let step = 1; step <= steps; step++)
        await touch('touchMove', [[fromX + ((x - fromX) * step) / steps, fromY + ((y - fromY) * step) / steps]])
    },
    up: () => touch('touchEnd', []),
    async drag(from: Point, to: Point) {
      await finger.down(from)
      await finger.to(from, to)
      await finger.up()
    },
  }
  return finger
}
