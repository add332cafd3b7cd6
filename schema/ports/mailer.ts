export interface Mail {
  /** Stable id of the mail (the job's): becomes its Message-ID, so sending twice can be recognised. `[A-Za-z0-9._-]`. */
  id: string
  from: { name: string; address?: string }
  /** One address, without a name. */
  to: string
  subject: string
  text: string
  html?: string
  /** Where an answer goes; without one, to the sender. */
  replyTo?: string
  /** What all mail of one thread has in common: of the same form as `id`. */
  threadId?: string
  /** Address that ends mail of this kind with one POST (RFC 8058). */
  unsubscribeUrl?: string
}

export interface Mailer {
  /** Rejects with `UnsendableMail` what no second attempt can send, with `UnknownReceiver` what nobody takes. */
  send(mail: Mail): Promise<void>
  /** Domain whose mail comes back to this server; without one nobody can answer by mail. */
  readonly replyDomain?: string | null
}

/** The receiver's own server says for good that it takes no mail for them. */
export class UnknownReceiver extends Error {
  override name = 'UnknownReceiver'
  readonly responseCode: number

  constructor(responseCode: number, options: ErrorOptions) {
    super('The receiver takes no mail.', options)
    this.responseCode = responseCode
  }
}

export class UnsendableMail extends Error {
  override name = 'UnsendableMail'
}

/** Every adapter calls it first: what people wrote must not add a receiver or a header. */
export function checkMail(mail: Mail): void {
  if (!/^[A-Za-z0-9._-]{1,200}$/.test(mail.id)) throw new UnsendableMail('the id of a mail is not fit for a Message-ID')
  if (mail.threadId !== undefined && !/^[A-Za-z0-9._-]{1,200}$/.test(mail.threadId))
    throw new UnsendableMail('the thread of a mail is not fit for a Message-ID')
  if (mail.unsubscribeUrl !== undefined && !/^https?:\/\/[^\s<>,\u0000-\u001f]{1,800}$/.test(mail.unsubscribeUrl))
    throw new UnsendableMail('the address that ends mail is none')
  for (const address of [mail.to, mail.from.address ?? mail.to, mail.replyTo ?? mail.to])
    if (address.length > 254 || !ADDRESS.test(address)) throw new UnsendableMail('not one mail address')
  if (/[\u0000-\u001f\u007f]/.test(mail.subject + mail.from.name))
    throw new UnsendableMail('a header of a mail must be one line')
}

const ADDRESS = /^[^\s@,;:<>()[\]"\\\u0000-\u001f\u007f]+@[^\s@,;:<>()[\]"\\\u0000-\u001f\u007f]+$/
