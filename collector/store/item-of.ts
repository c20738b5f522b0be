import { isExcluded, namesOf } from '#shared/spam-flags.ts'
import type { AnswerValue } from '#shared/snapshot.ts'
import type { ResponseItem } from '#shared/results.ts'
import { counted } from './counted.ts'
import { dayOf } from './day-of.ts'
import { hasImpression } from './has-impression.ts'
import type { KnownSurvey } from './known-survey.ts'
import type { StoredResponse } from './stored-response.ts'

/** A response as the owner reads it: the answers and flags that count, on the day in the site's zone. */
export function itemOf(kept: StoredResponse, survey: KnownSurvey): ResponseItem {
  const response = counted(kept, survey)
  const { ctx } = response
  return {
    id: response.id,
    ver: response.ver,
    flags: response.flags,
    day: dayOf(response.firstMs, survey.site.zone),
    at: new Date(response.firstMs).toISOString(),
    answers: valuesOf(response.answers),
    ...(ctx.page !== undefined && { page: ctx.page }),
    ...(ctx.device !== undefined && { device: ctx.device }),
    ...(ctx.lang !== undefined && { lang: ctx.lang }),
    ...(ctx.visit !== undefined && { visit: ctx.visit }),
    ...(ctx.visits && { visits: ctx.visits, time: ctx.time, converted: ctx.converted }),
    ...(ctx.channel !== undefined && { channel: ctx.channel }),
    ...(ctx.customer !== undefined && { customer: ctx.customer }),
    ...(ctx.unsigned && { unsigned: ctx.unsigned }),
    ...(isExcluded(response.marks) && { excluded: true }),
    ...(!hasImpression(ctx) && { elsewhere: true }),
    ...(response.marks !== 0 && { marks: namesOf(response.marks) }),
    ...(ctx.traits !== undefined && { traits: ctx.traits }),
  }
}

/** Answers as given; what was typed beside "other" stands under `{question}.other`. */
function valuesOf(answers: StoredResponse['answers']): Record<string, AnswerValue> {
  const values: Record<string, AnswerValue> = {}
  for (const [question, { a, o }] of Object.entries(answers)) {
    if (a !== null) values[question] = a
    if (a !== null && o) values[`${question}.other`] = o
  }
  return values
}
