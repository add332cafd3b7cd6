export interface Question {
  title: string
  text?: string
  /** What the button says: the verb itself, "Delete topic". */
  confirm: string
  danger?: boolean
}

/** Asks before what cannot be taken back: `if (await confirms.confirm({ … })) …`. */
export class Confirms {
  question = $state.raw<Question>()
  #answer?: (yes: boolean) => void

  confirm(question: Question): Promise<boolean> {
    this.answer(false)
    this.question = question
    return new Promise((answer) => {
      this.#answer = answer
    })
  }

  answer(yes: boolean): void {
    this.question = undefined
    this.#answer?.(yes)
    this.#answer = undefined
  }
}
