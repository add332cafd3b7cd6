import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import type { Context } from '@forium/schema/kernel/context.ts'
import { replyIdIn } from '@forium/schema/notification/reply-address.ts'
import type { SMTPServerOptions } from 'smtp-server'
import { takeMail } from './incoming.ts'

interface Options {
  host: string
  port: number
  replyDomain: string
  /** Reports of mail that could not be delivered come back to it. */
  mailFrom: string
  context: () => Context
  log: { error(data: object, text: string): void }
}

const mostBytes = 10 * 1024 * 1024

/** Takes answers over SMTP, for addresses of ours alone: it passes nothing on. Behind a mail server that knows forgeries. */
export async function listenForMail(options: Options): Promise<{ port: number; close(): Promise<void> }> {
  // Only who asks for it has it in memory.
  const { SMTPServer } = await import('smtp-server')
  const server = new SMTPServer(settings(options))
  server.on('error', (error: Error) => options.log.error({ error: String(error) }, 'mail: listener failed'))
  const listening = server.listen(options.port, options.host)
  await new Promise<void>((resolve, reject) => {
    listening.once('listening', resolve)
    listening.once('error', reject)
  })
  return {
    port: (listening.address() as AddressInfo).port,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

function settings({ replyDomain, mailFrom, context, log }: Options): SMTPServerOptions {
  const isOurs = (address: string) =>
    replyIdIn(replyDomain, [address]) !== null || address.toLowerCase() === mailFrom.toLowerCase()
  return {
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    hideSize: false,
    size: mostBytes,
    maxClients: 20,
    socketTimeout: 60_000,
    onRcptTo: ({ address }, _session, done) => done(isOurs(address) ? null : refusal(550, 'No such person here')),
    async onData(stream, { envelope }, done) {
      try {
        const raw = await buffer(stream)
        if (stream.sizeExceeded) return done(refusal(552, 'Too large'))
        const taken = await takeMail(context(), { raw, to: envelope.rcptTo.map(({ address }) => address), replyDomain })
        const isTaken = taken === 'TAKEN' || taken === 'IGNORED' || taken === 'EMPTY'
        done(isTaken ? null : refusal(550, 'Not accepted'))
      } catch (error) {
        log.error({ error: String(error) }, 'mail: could not take a mail')
        done(refusal(451, 'Try again later'))
      }
    },
  }
}

const refusal = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode })
