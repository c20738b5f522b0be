import type Database from 'better-sqlite3'
import type { InboundStore } from '../../inbound-store.ts'
import type { SurveyCatalog } from '../survey-catalog.ts'
import { createAsks } from './asks.ts'
import { createBuyers } from './buyers.ts'
import { createReplies } from './replies.ts'
import type { KnownSurvey } from '../../known-survey.ts'

/** Asks, orders and remembered replies, on the writing connection. */
export function createInbound(
  db: Database.Database,
  book: () => SurveyCatalog,
  known: (survey: string) => KnownSurvey,
): InboundStore {
  return { ...createAsks(db, book), ...createBuyers(db, book, known), ...createReplies(db) }
}
