import type { Question } from '#shared/survey.ts'
import type { PublishedSurvey } from '../catalog/catalog.ts'

/** Questions of the newest version in its order, then those that only older versions asked. */
export function questionsOf({ versions }: PublishedSurvey): Question[] {
  const byId = new Map<string, Question>()
  for (const { survey } of versions.toReversed()) {
    for (const question of survey.questions) {
      if (!byId.has(question.id)) byId.set(question.id, question)
    }
  }
  return [...byId.values()]
}
