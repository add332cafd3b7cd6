export interface Mail {
  /** Stable id of the mail (the job's): becomes its Message-ID, so sending twice can be recognised. */
  id: string
  from: { name: string; address?: string }
  to: string
  subject: string
  text: string
  html?: string
}

export interface Mailer {
  send(mail: Mail): Promise<void>
}
