/** What a field tells the control in it. */
export interface Control {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: 'true'
  required?: boolean
}
