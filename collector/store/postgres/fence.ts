import type { Session } from './session.ts'

/** The step that made the function which the triggers call. */
export const FENCED_SINCE = 15

/** Names of the tables that steps make. */
export function tablesOf(steps: readonly string[]): readonly string[] {
  const made = /^\s*CREATE TABLE (?:IF NOT EXISTS )?(\w+)/gm
  return [...new Set(steps.flatMap((sql) => [...sql.matchAll(made)].map(([, name = '']) => name)))]
}

/**
 * Waits for all who write, and lets none begin until the transaction ends: who writes next meets the
 * new schema.
 */
export async function holdWriters(session: Session, tables: readonly string[]): Promise<void> {
  const there = await existing(session, tables)
  if (there.length > 0) session.later(`LOCK TABLE ${there.join(', ')} IN SHARE ROW EXCLUSIVE MODE`)
}

/**
 * Puts a trigger on each table that has none, so that whoever knows an older schema than the
 * database has, or does not say which, changes nothing: also a collector that was running before a
 * newer one came, and was made before there was such a trigger.
 */
export async function fence(session: Session, tables: readonly string[]): Promise<void> {
  const fenced = await session.rows<{ name: string }>(
    `SELECT relname AS name FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
     WHERE tgname = 'earshot_fence' AND pg_table_is_visible(tgrelid)`,
  )
  const names = new Set(fenced.map(({ name }) => name))
  for (const table of await existing(session, tables)) {
    if (names.has(table)) continue
    session.later(
      `CREATE TRIGGER earshot_fence BEFORE INSERT OR UPDATE OR DELETE ON ${table}
       FOR EACH STATEMENT EXECUTE FUNCTION earshot_fence()`,
    )
  }
}

async function existing(session: Session, tables: readonly string[]): Promise<readonly string[]> {
  const rows = await session.rows<{ name: string }>(
    'SELECT name FROM unnest($1::text[]) AS name WHERE to_regclass(name) IS NOT NULL ORDER BY name',
    [tables],
  )
  return rows.map(({ name }) => name)
}
