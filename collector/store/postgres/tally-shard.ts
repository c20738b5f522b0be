import { randomInt } from 'node:crypto'
import type { Day } from '#shared/results.ts'
import { countsText, isIdle, type CellSum, type TallySum } from '../tally-sum.ts'
import { forgetRollups } from './rollups.ts'
import type { Session } from './session.ts'

/** The share of the tallies in which this process counts. */
export interface TallyShard {
  /** Takes the share for the rest of the transaction; nobody else can write it meanwhile. */
  begin(session: Session): Promise<void>
  /** Applies changes, inside a transaction that has begun; each changed survey's revision grows. */
  write(session: Session, sum: TallySum): Promise<void>
}

/** Cells known by heart; a few hundred are touched on a day. */
const REMEMBERED = 5_000
/** As many as the migration made. */
const SHARES = 16
const MAX_STAMP = 2 ** 47

/**
 * A share with its counts remembered, so that counting reads nothing. Whatever happens to a
 * transaction, the stamp tells: it was drawn at random by the one that wrote the share last, and is
 * in the database if and only if that one was committed.
 */
export function createTallyShard(now: () => Date): TallyShard {
  let no: number | undefined
  let stamp = -1
  let cells = new Map<string, string>()

  /** The share that was left alone for longest. */
  async function take(session: Session): Promise<number> {
    const rows = await session.rows<{ no: number }>(
      `UPDATE share SET taken_ms = $1
       WHERE no = (SELECT no FROM share ORDER BY taken_ms, no LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING no`,
      [now().getTime()],
    )
    // more collectors than shares: some have one in common
    return rows[0]?.no ?? randomInt(1, SHARES + 1)
  }

  async function fill(session: Session, changed: readonly CellSum[]): Promise<void> {
    const unknown = changed.filter((cell) => !cells.has(keyOf(cell)))
    if (unknown.length === 0) return
    for (const cell of unknown) cells.set(keyOf(cell), '{}')
    const rows = await session.rows<Cell & { counts: string }>(
      `SELECT survey_no AS "surveyNo", day, facet, value, counts
       FROM unnest($1::int[], $2::int[], $3::text[], $4::text[], $5::text[])
         AS wanted (site_no, survey_no, day, facet, value)
       JOIN tally USING (site_no, survey_no, day, facet, value)
       WHERE share = $6`,
      [...columnsOf(unknown), no],
    )
    for (const row of rows) cells.set(keyOf(row), row.counts)
  }

  return {
    async begin(session) {
      no ??= await take(session)
      const drawn = randomInt(MAX_STAMP)
      const rows = await session.rows<{ stamp: number }>(
        `UPDATE share SET stamp = $2 FROM (SELECT stamp FROM share WHERE no = $1 FOR UPDATE) AS held
         WHERE no = $1 RETURNING held.stamp`,
        [no, drawn],
      )
      if (rows[0]?.stamp !== stamp || cells.size > REMEMBERED) cells = new Map()
      stamp = drawn
    },
    async write(session, sum) {
      forgetRollups(session, sum.values())
      const changed = [...sum.values()].filter((cell) => !isIdle(cell))
      if (changed.length === 0) return
      await fill(session, changed)
      const left: CellSum[] = []
      const counts: string[] = []
      const emptied: CellSum[] = []
      for (const cell of changed) {
        const text = countsText(cells.get(keyOf(cell)) ?? '{}', cell.bins)
        cells.set(keyOf(cell), text ?? '{}')
        if (text === undefined) emptied.push(cell)
        else {
          left.push(cell)
          counts.push(text)
        }
      }
      if (left.length > 0) session.later(WRITE, [...columnsOf(left), counts, no])
      if (emptied.length > 0) session.later(REMOVE, [...columnsOf(emptied), no])
      const surveys = new Map(changed.map(({ surveyNo, siteNo }) => [surveyNo, siteNo]))
      session.later(TOUCH, [[...surveys.values()], [...surveys.keys()], no])
    },
  }
}

const WRITE = `INSERT INTO tally (site_no, survey_no, day, facet, value, counts, share)
  SELECT site_no, survey_no, day, facet, value, counts, $7
  FROM unnest($1::int[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[])
    AS cell (site_no, survey_no, day, facet, value, counts)
  ON CONFLICT (site_no, survey_no, day, facet, value, share)
  DO UPDATE SET counts = excluded.counts`

const REMOVE = `DELETE FROM tally
  USING unnest($1::int[], $2::int[], $3::text[], $4::text[], $5::text[])
    AS cell (site_no, survey_no, day, facet, value)
  WHERE tally.share = $6 AND tally.site_no = cell.site_no AND tally.survey_no = cell.survey_no
    AND tally.day = cell.day AND tally.facet = cell.facet AND tally.value = cell.value`

const TOUCH = `INSERT INTO survey_change (site_no, survey_no, share, revision)
  SELECT site_no, survey_no, $3, 1 FROM unnest($1::int[], $2::int[]) AS t (site_no, survey_no)
  ON CONFLICT (site_no, survey_no, share)
  DO UPDATE SET revision = survey_change.revision + 1`

interface Cell {
  readonly surveyNo: number
  readonly day: Day
  readonly facet: string
  readonly value: string
}

function keyOf({ surveyNo, day, facet, value }: Cell): string {
  return `${surveyNo}\n${day}\n${facet}\n${value}`
}

function columnsOf(cells: readonly CellSum[]) {
  return [
    cells.map(({ siteNo }) => siteNo),
    cells.map(({ surveyNo }) => surveyNo),
    cells.map(({ day }) => day),
    cells.map(({ facet }) => facet),
    cells.map(({ value }) => value),
  ]
}
