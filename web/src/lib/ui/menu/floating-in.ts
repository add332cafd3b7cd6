/**
 * Where a floating thing goes: beside its anchor. Inside the dialog that the anchor stands in, or it would be inert, or
 * the main part of the page, or it would belong to no part. The focus is the business of the Opener.
 */
export function floatingIn(anchor: HTMLElement, close: () => void) {
  return {
    dir: document.documentElement.dir === 'rtl' ? ('rtl' as const) : ('ltr' as const),
    to: anchor.closest('dialog, main') ?? document.body,
    content: {
      customAnchor: anchor,
      strategy: 'fixed' as const,
      sideOffset: 6,
      collisionPadding: 8,
      preventScroll: false,
      // The anchor closes by itself when it is pressed again.
      onInteractOutside: (event: PointerEvent) => {
        if (event.target instanceof Node && anchor.contains(event.target)) event.preventDefault()
        else close()
      },
      onCloseAutoFocus: (event: Event) => event.preventDefault(),
    },
  }
}
