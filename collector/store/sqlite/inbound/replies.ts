import type Database from 'better-sqlite3'
import type { Claimed, InboundStore, ReplyClaim } from '../../inbound-store.ts'

interface ReplyRow {
  readonly print: string
  readonly status: number | null
  readonly sealed: string | null
}

/** The verbs about replies that are remembered. */
export type Replies = Pick<InboundStore, 'claimReply' | 'keepReply' | 'dropReply'>

/** Replies by key; a key is claimed before the work and answered after it. */
export function createReplies(db: Database.Database): Replies {
  const expire = db.prepare('DELETE FROM reply WHERE expires_ms <= ?')
  const take = db.prepare(
    'INSERT INTO reply (key, print, expires_ms) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const find = db.prepare<[string], ReplyRow>('SELECT * FROM reply WHERE key = ?')
  const keep = db.prepare('UPDATE reply SET status = ?, sealed = ?, expires_ms = ? WHERE key = ?')
  const drop = db.prepare('DELETE FROM reply WHERE key = ?')
  const claim = db.transaction(({ key, print, nowMs, untilMs }: ReplyClaim): Claimed => {
    expire.run(nowMs)
    if (take.run(key, print, untilMs).changes > 0) return { state: 'mine' }
    const held = find.get(key)
    if (held?.print !== print) return { state: 'other' }
    const { status, sealed } = held
    if (status === null || sealed === null) return { state: 'busy' }
    return { state: 'kept', reply: { status, sealed } }
  })
  return {
    claimReply: async (given) => claim.immediate(given),
    keepReply: async (key, { status, sealed }, untilMs) => {
      keep.run(status, sealed, untilMs, key)
    },
    dropReply: async (key) => {
      drop.run(key)
    },
  }
}
