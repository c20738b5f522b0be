import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { Survey } from '#shared/survey.ts'
import { checkImport } from '#collector/exchange/import/check.ts'
import type { ImportCheck } from '#collector/exchange/import/import-check.ts'
import type { MappingDraft } from '#collector/exchange/import/mapping-schema.ts'
import { planImport, type ImportOrder, type ImportPlan } from '#collector/exchange/import/plan.ts'
import { aSurvey } from '../../../support/a-survey.ts'

/** A fixture beside these tests, as bytes. */
export function fixture(name: string): () => AsyncIterable<Uint8Array> {
  return () => createReadStream(join(import.meta.dirname, '../fixtures', name))
}

/** Text or bytes as a file, in pieces of `size` bytes so that nothing may rely on their borders. */
export function inPieces(data: string | Uint8Array, size = 7): () => AsyncIterable<Uint8Array> {
  const bytes = Buffer.from(data)
  return async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
}

export const NOW = new Date('2026-07-01T00:00:00Z')
export const SITE = { id: 'acme', zone: 'Asia/Seoul', facets: ['plan'] }

/** An NPS with a reason, in its second version. */
export function survey(over: Partial<Survey> = {}): Survey {
  const questions = [
    { id: 'nps', kind: 'nps' },
    { id: 'why', kind: 'comment' },
  ] as const
  return aSurvey({ id: 'nps', ver: 2, name: 'NPS', questions, ...over })
}

/** A plan for a file; what is not said is as a plain owner would leave it. */
export async function plan(
  bytes: () => AsyncIterable<Uint8Array>,
  over: Partial<Omit<ImportOrder, 'file'>> & { encoding?: string; separator?: string } = {},
): Promise<ImportPlan> {
  const { encoding, separator, ...rest } = over
  const file = { bytes, ...(encoding && { encoding }), ...(separator && { separator }) }
  const made = await planImport({
    file,
    site: SITE,
    survey: survey(),
    options: {},
    now: NOW,
    ...rest,
  })
  if ('error' in made) throw new Error(made.error)
  return made
}

/** All that is found in a file. */
export async function check(...args: Parameters<typeof plan>): Promise<ImportCheck> {
  return checkImport(await plan(...args))
}

/** A mapping for files with the columns id, score, comment, at. */
export const PLAIN: MappingDraft = { key: 'id', rating: 'score', comment: 'comment', at: 'at' }

/** A CSV file with those columns. */
export function plainCsv(rows: readonly string[]): () => AsyncIterable<Uint8Array> {
  return inPieces(['id,score,comment,at', ...rows].join('\n'))
}
