import type { SendMailOptions } from 'nodemailer'
import type { Outcome } from '../guard/post-pinned.ts'

/** One mail in plain text: nothing in it is ever read as HTML. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** stops these mails with one POST (RFC 8058); absent: they cannot be stopped */
  readonly stopUrl?: string
  /** the same for a mail that is sent again */
  readonly messageId: string
}

/** Sends mails; never rejects. */
export interface Mailer {
  send(mail: Mail): Promise<Outcome>
}

/** Where mails are handed over. */
export interface MailSettings {
  /** `smtp://user:password@mail.example:587`, or `smtps://…` */
  readonly url: string
  readonly from: string
}

/** A server that has not taken a mail by then is tried again later. */
const TIMEOUT_MS = 15_000

const ONE_CLICK = { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } as const

/** A mailer that speaks SMTP, loaded with its first mail. Success is status 250, as the server says it. */
export function createMailer({ url, from }: MailSettings, timeoutMs = TIMEOUT_MS): Mailer {
  let transport: ReturnType<typeof openTransport> | undefined
  return {
    async send({ to, subject, text, stopUrl, messageId }) {
      const host = from.slice(from.lastIndexOf('@') + 1).replace(/>$/, '')
      try {
        const { sendMail } = await (transport ??= openTransport(url, timeoutMs))
        await sendMail({
          from,
          to,
          subject,
          text,
          messageId: `<${messageId}@${host}>`,
          ...(stopUrl !== undefined && {
            list: { unsubscribe: { url: stopUrl, comment: 'stop' } },
          }),
          headers: {
            ...(stopUrl !== undefined && ONE_CLICK),
            'Auto-Submitted': 'auto-generated',
          },
        })
        return { status: 250 }
      } catch (error) {
        return { error: reasonOf(error) }
      }
    },
  }
}

async function openTransport(url: string, timeoutMs: number) {
  const { createTransport } = await import('nodemailer')
  const transport = createTransport({
    url,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return { sendMail: (mail: SendMailOptions) => transport.sendMail(mail) }
}

/** What a mail server said, without its words, which may hold addresses. */
function reasonOf(error: unknown): string {
  const fields: object = typeof error === 'object' && error !== null ? error : {}
  if ('responseCode' in fields && typeof fields.responseCode === 'number') {
    return `the mail server said ${fields.responseCode}`
  }
  const code = 'code' in fields && typeof fields.code === 'string' ? fields.code : 'unknown'
  return `no connection to the mail server (${code})`
}
