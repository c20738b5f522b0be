import { delighted } from './sources/delighted.ts'
import { formbricks } from './sources/formbricks.ts'
import { posthog } from './sources/posthog.ts'
import type { Source } from './sources/source.ts'
import { surveymonkey } from './sources/surveymonkey.ts'
import { survicate } from './sources/survicate.ts'
import { typeform } from './sources/typeform.ts'

/** The tools whose exports are understood; the more particular their columns, the earlier. */
export const SOURCES: readonly Source[] = [
  surveymonkey,
  typeform,
  formbricks,
  posthog,
  survicate,
  delighted,
]

/** The tool that a file with these columns came from, or `undefined`. */
export function recogniseSource(header: readonly string[]): Source | undefined {
  return SOURCES.find((source) => source.recognise(header))
}
