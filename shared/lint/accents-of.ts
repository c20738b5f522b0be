import type { Look } from '../look.ts'
import type { SurveyWords } from '../words.ts'
import { accentFor } from './accent-for.ts'

/** An owner's accent as it is drawn on either theme. */
export function accentsOf({ accent }: Look): NonNullable<SurveyWords['accents']> {
  return { light: accentFor('light', accent), dark: accentFor('dark', accent) }
}
