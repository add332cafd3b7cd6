/**
 * What a body holds and may be wider than the screen scrolls by itself; without a mouse that takes a place to stop at
 * (WCAG 2.1.1). The server's HTML has no attribute that could do harm, and gets none from here but this.
 */
export const withTabStops = (html: string): string => html.replace(/<(pre|table)>/g, '<$1 tabindex="0">')
