import { z } from 'zod'
import type { AnswerMapping, DeclaredScale, KeptColumns } from './mapping.ts'
import { RULES, type RuleName } from './rules.ts'
import { isFormat } from './when-format.ts'
import type { DateOrder } from './written-time.ts'
import { isZone, type Ambiguous } from './zone.ts'

/**
 * A mapping as an owner writes it, whole or in part: what is given stands in for what the source
 * says, and `null` takes nothing where the source would. `rating` and `comment` are short for the
 * survey's first question of that sort.
 */
export interface MappingDraft {
  readonly key?: string | readonly string[] | null | undefined
  readonly newest?: boolean | undefined
  readonly name?: string | undefined
  readonly records?: string | undefined
  readonly at?:
    | string
    | {
        readonly column?: string | undefined
        readonly zone?: string | undefined
        readonly format?: string | readonly string[] | undefined
        readonly ambiguous?: Ambiguous | undefined
        readonly order?: DateOrder | undefined
        readonly or?: readonly string[] | undefined
        readonly fixed?: string | undefined
      }
    | undefined
  readonly rating?: AnswerDraft | undefined
  readonly comment?: AnswerDraft | undefined
  readonly answers?: Readonly<Record<string, AnswerDraft | null>> | undefined
  readonly customer?: string | null | undefined
  readonly lang?: string | null | undefined
  readonly page?: string | null | undefined
  readonly device?: string | null | undefined
  readonly traits?: readonly string[] | Readonly<Record<string, string>> | undefined
  readonly only?: Readonly<Record<string, string | readonly string[]>> | undefined
  readonly needs?: string | undefined
  readonly expand?: string | undefined
  readonly missing?: readonly string[] | undefined
  /** set by the source `earshot` alone */
  readonly kept?: KeptColumns | undefined
}

export type AnswerDraft =
  | string
  | {
      readonly column: string
      readonly or?: readonly string[] | undefined
      readonly other?: string | undefined
      readonly verbatim?: boolean | undefined
      readonly rules?: readonly RuleName[] | undefined
      readonly scale?: DeclaredScale | undefined
      readonly options?: AnswerMapping['options'] | undefined
    }

const column = z.string().min(1).max(500)
const cell = z.string().max(500)
const texts = z.union([cell, z.array(cell).min(1).max(50)])
const ruleName = z.enum(Object.values(RULES).map(({ name }) => name))
const whole = z.int().min(-1000).max(1000)

const answer = z.union([
  column,
  z.strictObject({
    column,
    or: z.array(column).max(10).optional(),
    other: column.optional(),
    verbatim: z.boolean().optional(),
    rules: z.array(ruleName).max(3).optional(),
    scale: z.strictObject({ low: whole, high: whole }).optional(),
    options: z
      .record(z.string().max(500), z.union([z.string().max(32), whole]).transform(String))
      .optional(),
  }),
])
const zone = z.string().refine(isZone, 'is no time zone (such as Asia/Seoul or +09:00)')
const format = z.string().refine(isFormat, 'is no format (such as DD/MM/YYYY HH:mm)')

const mappingSchema = z.strictObject({
  key: z.union([column, z.array(column).min(1).max(5)]).nullish(),
  newest: z.boolean().optional(),
  name: z.string().min(1).max(40).optional(),
  records: column.optional(),
  at: z
    .union([
      column,
      z.strictObject({
        column: column.optional(),
        zone: zone.optional(),
        format: z.union([format, z.array(format).max(10)]).optional(),
        ambiguous: z.enum(['earlier', 'later']).optional(),
        order: z.enum(['dmy', 'mdy', 'ymd']).optional(),
        or: z.array(column).max(10).optional(),
        fixed: z.string().min(1).max(40).optional(),
      }),
    ])
    .optional(),
  rating: answer.optional(),
  comment: answer.optional(),
  answers: z.record(z.string().max(32), answer.nullable()).optional(),
  customer: column.nullish(),
  lang: column.nullish(),
  page: column.nullish(),
  device: column.nullish(),
  traits: z.union([z.array(column).max(16), z.record(column, column)]).optional(),
  only: z.record(column, texts).optional(),
  needs: column.optional(),
  expand: column.optional(),
  missing: z.array(z.string().max(60)).max(30).optional(),
}) satisfies z.ZodType<MappingDraft>

/** A mapping file, or what is wrong with it in one sentence. */
export function parseMapping(text: string): MappingDraft | { readonly error: string } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { error: 'The mapping is not JSON.' }
  }
  const parsed = mappingSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const where = issue && issue.path.length > 0 ? ` at ${issue.path.join('.')}` : ''
  return { error: `The mapping is wrong${where}: ${issue?.message ?? 'not a mapping'}.` }
}
