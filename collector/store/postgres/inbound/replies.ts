import type { InboundStore } from '../../inbound-store.ts'
import type { Transactions } from '../transactions.ts'

/** The verbs about replies that are remembered. */
export type Replies = Pick<InboundStore, 'claimReply' | 'keepReply' | 'dropReply'>

/** A few at a time, passing over those that another collector looks at. */
const EXPIRE = `DELETE FROM reply WHERE key IN
  (SELECT key FROM reply WHERE expires_ms <= $1 LIMIT 100 FOR UPDATE SKIP LOCKED)`

interface ReplyRow {
  readonly print: string
  readonly status: number | null
  readonly sealed: string | null
}

/** Replies by key; of two collectors that claim one at once, the second waits for the first. */
export function createReplies({ work }: Transactions): Replies {
  return {
    claimReply: ({ key, print, nowMs, untilMs }) =>
      work(async (session) => {
        const taken = await session.change(
          `INSERT INTO reply (key, print, expires_ms) VALUES ($1, $2, $4)
           ON CONFLICT (key) DO UPDATE
             SET print = excluded.print, status = NULL, sealed = NULL, expires_ms = excluded.expires_ms
             WHERE reply.expires_ms <= $3`,
          [key, print, nowMs, untilMs],
        )
        session.later(EXPIRE, [nowMs])
        if (taken > 0) return { state: 'mine' }
        const [held] = await session.rows<ReplyRow>(
          'SELECT print, status, sealed FROM reply WHERE key = $1',
          [key],
        )
        if (!held) return { state: 'busy' }
        if (held.print !== print) return { state: 'other' }
        const { status, sealed } = held
        if (status === null || sealed === null) return { state: 'busy' }
        return { state: 'kept', reply: { status, sealed } }
      }),
    keepReply: (key, { status, sealed }, untilMs) =>
      work(async (session) => {
        session.later('UPDATE reply SET status = $2, sealed = $3, expires_ms = $4 WHERE key = $1', [
          key,
          status,
          sealed,
          untilMs,
        ])
      }),
    dropReply: (key) =>
      work(async (session) => {
        session.later('DELETE FROM reply WHERE key = $1', [key])
      }),
  }
}
