/** Where a floating thing goes: beside its anchor; inside the dialog that the anchor stands in, or it would be inert. */
export function floatingIn(anchor: HTMLElement, close: () => void) {
  return {
    dir: document.documentElement.dir === 'rtl' ? ('rtl' as const) : ('ltr' as const),
    to: anchor.closest('dialog') ?? document.body,
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
      onCloseAutoFocus: (event: Event) => {
        event.preventDefault()
        const { activeElement } = document
        // Who has clicked into something else wants to be there.
        if (!activeElement || activeElement === document.body) anchor.focus({ preventScroll: true })
      },
    },
  }
}
