import { connect, type Socket } from 'node:net'

/** A connection by hand, for what no client would send. */
export interface Raw {
  readonly socket: Socket
  /** all that has come back once the other side has closed */
  readonly reply: Promise<string>
}

/** Opens a connection and sends bytes. */
export function sendRaw(port: number, bytes: string | Uint8Array): Raw {
  const socket = connect(port, '127.0.0.1')
  let text = ''
  socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')))
  socket.on('error', () => {})
  const reply = new Promise<string>((resolve) => socket.on('close', () => resolve(text)))
  socket.write(bytes)
  return { socket, reply }
}

/** The first line of a reply, without the version. */
export function statusOf(reply: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(reply)?.[1] ?? 0)
}
