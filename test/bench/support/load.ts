import { connect } from 'node:net'
import { once } from 'node:events'

/** What a run of load saw. */
export interface Load {
  readonly requestsPerSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
  /** replies with a status other than the expected one */
  readonly wrong: number
}

/** Posts as fast as replies come, over connections that stay open, one request at a time on each. */
export async function load(options: {
  readonly port: number
  readonly path: string
  readonly connections: number
  readonly seconds: number
  readonly status: number
  readonly body: () => string
}): Promise<Load> {
  const times: number[] = []
  let wrong = 0
  const endsAt = performance.now() + options.seconds * 1_000
  const startedAt = performance.now()
  const see = (ms: number, status: number) => {
    times.push(ms)
    if (status !== options.status) wrong += 1
  }
  await Promise.all(Array.from({ length: options.connections }, () => drive(options, endsAt, see)))
  const seconds = (performance.now() - startedAt) / 1_000
  times.sort((one, other) => one - other)
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0
  return { requestsPerSecond: times.length / seconds, p50Ms: at(0.5), p99Ms: at(0.99), wrong }
}

async function drive(
  {
    port,
    path,
    body,
  }: { readonly port: number; readonly path: string; readonly body: () => string },
  endsAt: number,
  see: (ms: number, status: number) => void,
): Promise<void> {
  const socket = connect(port, '127.0.0.1').setNoDelay()
  await once(socket, 'connect')
  let sentAt = 0
  const send = () => {
    const text = body()
    sentAt = performance.now()
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: text/plain\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
    )
  }
  let held = ''
  socket.on('data', (chunk) => {
    held += chunk.toString('latin1')
    const length = replyLength(held)
    if (length === undefined || held.length < length) return
    const status = Number(held.slice(9, 12))
    held = held.slice(length)
    const now = performance.now()
    see(now - sentAt, status)
    if (now < endsAt) send()
    else socket.end()
  })
  send()
  await once(socket, 'close')
}

/** Bytes of a reply, head and body; `undefined` while its head is on the way. */
function replyLength(text: string): number | undefined {
  const head = text.indexOf('\r\n\r\n')
  if (head < 0) return undefined
  const declared = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, head))
  return head + 4 + Number(declared?.[1] ?? 0)
}
