import { code, type Edit, type Field, image, link, nextLine, prefix, wrap } from './markdown-edit.ts'

const tools = {
  bold: (field: Field) => wrap(field, '**'),
  italic: (field: Field) => wrap(field, '_'),
  code,
  link: (field: Field) => link(field),
  quote: (field: Field) => prefix(field, '> '),
  list: (field: Field) => prefix(field, '- '),
  numbered: (field: Field) => prefix(field, '1. '),
}
export type Tool = keyof typeof tools
export const toolKeys: Partial<Record<Tool, string>> = { bold: 'b', italic: 'i', code: 'e', link: 'k' }

/** Edits a text area the way a person would, so that the browser's own undo takes each step back. */
export class TextEditor {
  element: HTMLTextAreaElement | undefined = $state.raw()

  get field(): Field {
    const { value, selectionStart, selectionEnd } = this.element!
    return { text: value, start: selectionStart, end: selectionEnd }
  }

  use(tool: Tool): void {
    this.#apply(tools[tool](this.field))
  }

  picture(address: string): void {
    this.#apply(image(this.field, address))
  }

  /** True when Enter went on with a list. */
  enter(): boolean {
    const edit = nextLine(this.field)
    if (edit) this.#apply(edit)
    return edit !== null
  }

  complete(from: number, insert: string): void {
    const { end } = this.field
    this.#apply({ from, to: end, insert, start: from + insert.length, end: from + insert.length })
  }

  /** At the caret, on lines of its own. */
  add(text: string): void {
    const { text: before, end } = this.field
    const gap = end > 0 && !before.slice(0, end).endsWith('\n\n') ? (before[end - 1] === '\n' ? '\n' : '\n\n') : ''
    const insert = gap + text
    this.#apply({ from: end, to: end, insert, start: end + insert.length, end: end + insert.length })
  }

  #apply({ from, to, insert, start, end }: Edit): void {
    const element = this.element!
    element.focus()
    element.setSelectionRange(from, to)
    const done = insert === '' ? document.execCommand('delete') : document.execCommand('insertText', false, insert)
    if (!done) {
      element.setRangeText(insert, from, to)
      element.dispatchEvent(new Event('input', { bubbles: true }))
    }
    element.setSelectionRange(start, end)
  }
}
