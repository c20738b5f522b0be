import type { Context } from 'hono'
import { spool, type Spooled } from '../exchange/import/spool.ts'
import { refuse } from './owner-reply.ts'

/** Five years of a large shop; beyond it, the command line reads the file where it lies. */
const MAX_BYTES = 1_073_741_824
/** Files that are looked at at once, beside the one that is being stored. */
const MAX_LOOKING = 2

/** A file that was received; `end` lets go of it, and of its place. */
export interface ReceivedFile {
  readonly file: Spooled
  readonly end: () => Promise<void>
}

/**
 * Receives files to import, one to be stored and two to be looked at at a time: each may hold a
 * gigabyte of the disk. Resolves to the refusal of a body that is none, or for which there is no place.
 */
export function fileReceiver(): (c: Context, isDry: boolean) => Promise<ReceivedFile | Response> {
  let isWriting = false
  let looking = 0
  return async (c, isDry) => {
    const packed = c.req.header('content-encoding') ?? 'identity'
    if (packed !== 'gzip' && packed !== 'identity') {
      return refuse(c, 415, 'the body may be gzipped, and packed in no other way')
    }
    if (isWriting && !isDry) return refuse(c, 409, 'another import is being stored: wait for it')
    if (isDry && looking >= MAX_LOOKING) {
      return refuse(c, 409, 'other files are being looked at: wait for them')
    }
    if (!c.req.raw.body) return refuse(c, 400, 'the body is the file')
    if (Number(c.req.header('content-length')) > MAX_BYTES) return refuse(c, 413, TOO_LARGE)
    isWriting ||= !isDry
    if (isDry) looking += 1
    const leave = () => {
      if (isDry) looking -= 1
      else isWriting = false
    }
    const file = await arrived(c.req.raw.body, packed).catch((error: unknown) => {
      leave()
      throw error
    })
    if ('refusal' in file) {
      leave()
      return refuse(c, file.status, file.refusal)
    }
    const end = async () => {
      leave()
      await file.remove()
    }
    return { file, end }
  }
}

const TOO_LARGE = 'the file is larger than 1 GiB: use the command line'

async function arrived(body: ReadableStream<Uint8Array>, packed: 'gzip' | 'identity') {
  try {
    const file = await spool(chunksOf(body), MAX_BYTES, packed === 'gzip')
    return file ?? ({ status: 413, refusal: TOO_LARGE } as const)
  } catch (error) {
    if (!isBadGzip(error)) throw error
    return { status: 400, refusal: 'the body is said to be gzipped, and is not' } as const
  }
}

function isBadGzip(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    await reader.cancel()
  }
}
