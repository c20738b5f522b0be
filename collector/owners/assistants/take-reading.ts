import type { OwnerDatabase } from '../tables.ts'

/** Responses that assistants of one person, or of one key, are handed in a day: to read, not to export. */
export const MOST_A_DAY = 200

/** What of a page an assistant may be handed. */
export interface Reading {
  /** at most as many as were asked for; 0: the day is used up */
  readonly granted: number
  /** says how many of them were handed out; returns how many that makes today */
  readonly done: (handed: number) => Promise<number>
}

/**
 * Takes responses out of a day's share before they are read, so that however many ask at a time no more
 * are handed out; what was not there is given back.
 *
 * @param reader whose assistant, as the audit list names them
 */
export async function takeReading(
  database: OwnerDatabase,
  reader: string,
  wanted: number,
  now: Date,
): Promise<Reading> {
  const day = now.toISOString().slice(0, 10)
  const add = async (responses: number) => {
    const row = await database
      .insertInto('assistantReading')
      .values({ reader, day, responses })
      .onConflict((same) =>
        same.columns(['reader', 'day']).doUpdateSet((kept) => ({
          responses: kept('assistantReading.responses', '+', responses),
        })),
      )
      .returning('responses')
      .executeTakeFirstOrThrow()
    return Number(row.responses)
  }
  const taken = await add(wanted)
  if (taken === wanted) await dropBefore(database, day)
  const over = Math.max(0, taken - MOST_A_DAY)
  return { granted: Math.max(0, wanted - over), done: async (handed) => add(handed - wanted) }
}

async function dropBefore(database: OwnerDatabase, day: string): Promise<void> {
  await database.deleteFrom('assistantReading').where('day', '<', day).execute()
}
