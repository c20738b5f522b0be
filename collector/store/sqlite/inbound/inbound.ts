import type Database from 'better-sqlite3'
import type { EventsInStore } from '../../events-in-store.ts'
import type { SurveyBook } from '../survey-book.ts'
import { createAsks } from './asks.ts'
import { createBuyers } from './buyers.ts'
import { createReplies } from './replies.ts'
import type { KnownSurvey } from '../../known-survey.ts'

/** Asks, orders and remembered replies, on the writing connection. */
export function createEventsIn(
  db: Database.Database,
  book: () => SurveyBook,
  known: (survey: string) => KnownSurvey,
): EventsInStore {
  return { ...createAsks(db, book), ...createBuyers(db, book, known), ...createReplies(db) }
}
