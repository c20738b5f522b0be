import { delighted } from './sources/delighted.ts'
import { formbricks } from './sources/formbricks.ts'
import { posthog } from './sources/posthog.ts'
import { earshot } from './sources/earshot.ts'
import { googleForms } from './sources/google-forms.ts'
import { limesurvey } from './sources/limesurvey.ts'
import { microsoftForms } from './sources/microsoft-forms.ts'
import { qualtrics } from './sources/qualtrics.ts'
import { ratingTable } from './sources/rating-table.ts'
import type { Source } from './sources/source.ts'
import { zendesk } from './sources/zendesk.ts'
import { surveymonkey } from './sources/surveymonkey.ts'
import { survicate } from './sources/survicate.ts'
import { typeform } from './sources/typeform.ts'

/** The tools whose exports are understood; the more particular their columns, the earlier. */
export const SOURCES: readonly Source[] = [
  earshot,
  surveymonkey,
  typeform,
  formbricks,
  posthog,
  survicate,
  qualtrics,
  limesurvey,
  microsoftForms,
  delighted,
  zendesk,
  googleForms,
  ratingTable,
]

/** The tool that a file with these columns came from, or `undefined`. */
export function recogniseSource(header: readonly string[]): Source | undefined {
  return SOURCES.find((source) => source.recognise(header))
}
