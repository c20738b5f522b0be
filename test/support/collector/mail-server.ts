import { once } from 'node:events'
import type { Server } from 'node:net'
import { buffer } from 'node:stream/consumers'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'

/** A mail as it arrived. */
export interface Arrived {
  readonly to: readonly string[]
  readonly mail: Email
}

/** A real SMTP server; `refusal` is answered to every recipient. */
export async function openMailServer(refusal?: { readonly code: number }) {
  const got: Arrived[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      if (!refusal) return done()
      done(
        Object.assign(new Error('no such person <secret@inside>'), { responseCode: refusal.code }),
      )
    },
    onData(stream, session, done) {
      void buffer(stream)
        .then((bytes) => PostalMime.parse(bytes))
        .then((mail) => {
          got.push({ to: session.envelope.rcptTo.map(({ address }) => address), mail })
          done()
        })
    },
  })
  const listening: Server = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const bound = listening.address()
  const port = typeof bound === 'object' && bound ? bound.port : 0
  return { got, settings: { url: `smtp://127.0.0.1:${port}`, from: 'Earshot <ask@shop.example>' } }
}
