import { bad, type Finding, inWords, type Remedy, wayTo, well } from '../doctor/finding.ts'

const remedies: Remedy[] = [
  [/EAUTH|\b53[45]\b/, 'it refuses the user or the password. Mend SMTP_URL'],
  [/\b421\b|\b4\d\d\b/, 'it is too busy for us now. Look at its own log; mail waits and is tried again'],
  [
    /wrong version number/,
    'it does not begin with TLS. Write smtp:// (it changes to TLS by STARTTLS), or another port',
  ],
  [/Greeting never received/, 'it says nothing. With TLS from the beginning (port 465) write smtps://'],
  ...wayTo('SMTP_URL', 'the mail server'),
  [/\b5\d\d\b/, 'it does not take us. Let it relay for this machine, or give a user in SMTP_URL'],
]

/** Connects, is greeted, makes it secure, says who it is; sends nothing. The password is never repeated. */
export async function examineSmtp(url: string): Promise<Finding> {
  const { createTransport } = await import('nodemailer')
  const { host } = new URL(url)
  const transport = createTransport({ url, connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 })
  try {
    await transport.verify()
    return well(`the mail server at ${host} takes mail from us`)
  } catch (error) {
    return bad(`the mail server at ${host}: ${inWords(error, remedies)}`)
  } finally {
    transport.close()
  }
}
