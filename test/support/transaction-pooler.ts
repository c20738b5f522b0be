import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/**
 * A pooler as those that hand a server connection over after every transaction: the next transaction
 * of the same client is on another one. What a client leaves in a session is lost; what it expects
 * there is missing.
 *
 * @returns its port
 */
export async function openTransactionPooler(target: number, user: string): Promise<number> {
  const backends = new Map<string, Backend[]>()
  const all = new Set<Socket>()

  async function lend(database: string): Promise<Backend> {
    const idle = backends.get(database) ?? []
    backends.set(database, idle)
    // the one that has rested longest is never the one that was just given back
    if (idle.length >= 2) return idle.shift() ?? openBackend(database)
    return openBackend(database)
  }

  async function openBackend(database: string): Promise<Backend> {
    const socket = connect(target, '127.0.0.1').setNoDelay()
    all.add(socket)
    socket.on('error', () => {})
    socket.write(startup({ user, database }))
    const backend: Backend = { socket, heard: () => {} }
    const ready = new Promise<void>((resolve) => {
      backend.heard = ({ type }) => type === 'Z' && resolve()
    })
    readMessages(socket, (message) => backend.heard(message))
    await ready
    return backend
  }

  const server = createServer((client) => void serve(client))

  async function serve(client: Socket): Promise<void> {
    all.add(client.setNoDelay())
    client.on('error', () => {})
    const database = await greet(client)
    let backend: Promise<Backend> | undefined
    // each of these is answered by one ReadyForQuery
    let unanswered = 0

    function hear(current: Backend, { type, bytes }: Message): void {
      client.write(bytes)
      if (type !== 'Z') return
      unanswered -= 1
      const isIdle = bytes[5] === 'I'.charCodeAt(0)
      if (!isIdle || unanswered > 0) return
      current.heard = () => {}
      backend = undefined
      backends.get(database)?.push(current)
    }

    readMessages(client, ({ type, bytes }) => {
      if (type === 'X') return void client.end()
      if (type === 'Q' || type === 'S') unanswered += 1
      backend ??= lend(database)
      return void backend.then((current) => {
        current.heard = (message) => hear(current, message)
        current.socket.write(bytes)
      })
    })
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    for (const socket of all) socket.destroy()
    server.close()
  })
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

interface Message {
  readonly type: string
  readonly bytes: Buffer
}

interface Backend {
  readonly socket: Socket
  heard: (message: Message) => void
}

/** Cuts a stream into messages: a letter, a length that counts itself, a body. */
function readMessages(socket: Socket, see: (message: Message) => void): void {
  let held = Buffer.alloc(0)
  socket.on('data', (chunk) => {
    held = Buffer.concat([held, chunk])
    while (held.length >= 5 && held.length >= 1 + held.readUInt32BE(1)) {
      const end = 1 + held.readUInt32BE(1)
      see({ type: String.fromCharCode(held[0] ?? 0), bytes: held.subarray(0, end) })
      held = held.subarray(end)
    }
  })
}

/** Takes a client in without asking who it is; resolves to the database it names. */
async function greet(client: Socket): Promise<string> {
  const [first] = (await once(client, 'data')) as [Buffer]
  const words = first.subarray(8).toString('utf8').split('\0')
  const database = words[words.indexOf('database') + 1] ?? ''
  client.write(Buffer.concat([message('R', int32(0)), message('Z', Buffer.from('I'))]))
  return database
}

function startup(settings: Readonly<Record<string, string>>): Buffer {
  const words = Object.entries(settings).flatMap(([name, value]) => [name, value])
  const body = Buffer.concat([int32(196_608), Buffer.from(`${words.join('\0')}\0\0`)])
  return Buffer.concat([int32(body.length + 4), body])
}

function message(type: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(type), int32(body.length + 4), body])
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}
