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

/** The bytes of a POST with a body of ASCII text, with the headers that a browser sends. */
export function postOf(path: string, body: string): string {
  return `POST ${path} HTTP/1.1\r\nHost: localhost\r\n${BROWSER}Content-Length: ${body.length}\r\n\r\n${body}`
}

const BROWSER = [
  'User-Agent: Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36',
  'Content-Type: text/plain;charset=UTF-8',
  'Accept: */*',
  'Origin: https://shop.example',
  'Sec-Fetch-Site: cross-site',
  'Sec-Fetch-Mode: cors',
  'Sec-Fetch-Dest: empty',
  'Referer: https://shop.example/',
  'Accept-Encoding: gzip, deflate, br, zstd',
  'Accept-Language: en-US,en;q=0.9',
  '',
].join('\r\n')

/** The bytes of a GET with a few headers. */
export function getOf(path: string, headers: Readonly<Record<string, string>> = {}): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${lines.join('')}\r\n`
}

/** Asks as fast as replies come, over connections that stay open, one request at a time on each. */
export async function load(options: {
  readonly port: number
  readonly connections: number
  readonly seconds: number
  readonly status: number
  /** the bytes of the next request */
  readonly request: () => string
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
  { port, request }: { readonly port: number; readonly request: () => string },
  endsAt: number,
  see: (ms: number, status: number) => void,
): Promise<void> {
  const socket = connect(port, '127.0.0.1').setNoDelay()
  await once(socket, 'connect')
  let sentAt = 0
  const send = () => {
    const text = request()
    sentAt = performance.now()
    socket.write(text, 'latin1')
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
