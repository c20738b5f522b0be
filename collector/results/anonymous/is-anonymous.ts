import type { PublishedSurvey } from '../../catalog/catalog.ts'

/** Whether a survey promised anonymity in any of its versions: what was promised once holds on. */
export function isAnonymous({ versions }: Pick<PublishedSurvey, 'versions'>): boolean {
  return versions.some(({ survey }) => survey.anonymous)
}
