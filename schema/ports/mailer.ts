export interface Mail {
  /** Stable id of the mail (the job's): becomes its Message-ID, so sending twice can be recognised. `[A-Za-z0-9._-]`. */
  id: string
  from: { name: string; address?: string }
  /** One address, without a name. */
  to: string
  subject: string
  text: string
  html?: string
}

export interface Mailer {
  /** Rejects with `UnsendableMail` what no second attempt can send. */
  send(mail: Mail): Promise<void>
}

export class UnsendableMail extends Error {
  override name = 'UnsendableMail'
}

/** Every adapter calls it first: what people wrote must not add a receiver or a header. */
export function checkMail(mail: Mail): void {
  if (!/^[A-Za-z0-9._-]{1,200}$/.test(mail.id)) throw new UnsendableMail('the id of a mail is not fit for a Message-ID')
  for (const address of [mail.to, mail.from.address ?? mail.to])
    if (address.length > 254 || !ADDRESS.test(address)) throw new UnsendableMail('not one mail address')
  if (/[\u0000-\u001f\u007f]/.test(mail.subject + mail.from.name))
    throw new UnsendableMail('a header of a mail must be one line')
}

const ADDRESS = /^[^\s@,;:<>()[\]"\\\u0000-\u001f\u007f]+@[^\s@,;:<>()[\]"\\\u0000-\u001f\u007f]+$/
