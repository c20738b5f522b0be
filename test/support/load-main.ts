import { openSync, writeSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { LAST_REV, shopperAt } from './ledger-shopper.ts'

/**
 * A process that sends as shoppers do and keeps the ledger: `load-main.ts PORT LEDGER SEED SENDERS`.
 * Messages come late, twice, and out of order; what was not acknowledged is sent again, until
 * SIGTERM. Then it prints how many requests met each status, `0` when there was no reply.
 */
const [port = '', file = '', seed = '', senders = '8'] = process.argv.slice(2)
const ledger = openSync(file, 'a')
const agent = new Agent({ keepAlive: true, maxSockets: Number(senders) })
const met: Record<number, number> = {}
const stop = new AbortController()
let shoppers = 0

process.on('SIGTERM', () => stop.abort())
await Promise.all(Array.from({ length: Number(senders) }, () => sendUntilStopped()))
process.stdout.write(JSON.stringify(met))
agent.destroy()

async function sendUntilStopped(): Promise<void> {
  while (!stop.signal.aborted) {
    const crowd = Array.from({ length: 1 + Math.floor(Math.random() * 4) }, () => newSecret())
    for (let rev = 1; rev <= LAST_REV && !stop.signal.aborted; rev += 1) {
      // some revisions are never sent, and some old ones once more
      if (rev > 1 && rev < LAST_REV && Math.random() < 0.2) continue
      const messages = crowd.map((k) => [k, rev] as const)
      const late = crowd.map((k) => [k, 1 + Math.floor(Math.random() * rev)] as const)
      await sendUntilAcked(Math.random() < 0.3 ? [...messages, ...late] : messages)
    }
  }
}

function newSecret(): string {
  shoppers += 1
  return `${seed}-${String(shoppers).padStart(8, '0')}`
}

type Message = readonly [k: string, rev: number]

async function sendUntilAcked(messages: readonly Message[]): Promise<void> {
  while (!stop.signal.aborted) {
    for (const [k, rev] of messages) writeSync(ledger, `s ${k} ${rev}\n`)
    const { status, text } = await post(bodyOf(messages))
    met[status] = (met[status] ?? 0) + 1
    if (status === 200) return keepLedger(messages, text)
    await wait(5 + Math.random() * 10)
  }
}

function bodyOf(messages: readonly Message[]): string {
  const now = Date.now()
  return JSON.stringify({
    v: 1,
    responses: messages.map(([k, rev]) => ({ ...shopperAt(k, rev), t: { first: now, now } })),
  })
}

function keepLedger(messages: readonly Message[], text: string): void {
  const { responses }: { responses: { state: string; rev?: number }[] } = JSON.parse(text)
  const lines = messages.map(([k, rev], place) => {
    const ack = responses[place]
    return ack?.state === 'kept' ? `a ${k} ${rev} ${ack.rev}\n` : `r ${k} ${rev}\n`
  })
  writeSync(ledger, lines.join(''))
}

/** One POST; a reply that does not come whole is none. */
function post(body: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve) => {
    const none = () => resolve({ status: 0, text: '' })
    const sending = request(
      { port, host: '127.0.0.1', path: '/w/acme', method: 'POST', agent, timeout: 20_000 },
      (reply) => {
        let text = ''
        reply.setEncoding('utf8')
        reply.on('data', (chunk: string) => (text += chunk))
        reply.on('error', none)
        reply.on('close', () => {
          if (reply.complete) resolve({ status: reply.statusCode ?? 0, text })
          else none()
        })
      },
    )
    sending.on('error', none)
    sending.on('timeout', () => sending.destroy())
    sending.setHeader('content-type', 'text/plain')
    sending.end(body)
  })
}
