import type { Tool } from './tool.ts'
import { addAnnotation } from './tools/add-annotation.ts'
import { compare } from './tools/compare.ts'
import { customer } from './tools/customer.ts'
import { draftSurvey } from './tools/draft-survey.ts'
import { explainNumber } from './tools/explain-number.ts'
import { listShopsAndSurveys } from './tools/list-shops-and-surveys.ts'
import { proposeWording } from './tools/propose-wording.ts'
import { scores } from './tools/scores.ts'
import { searchComments } from './tools/search-comments.ts'
import { searchManual } from './tools/search-manual.ts'
import { segments } from './tools/segments.ts'
import { setFollowUp } from './tools/set-follow-up.ts'
import { summary } from './tools/summary.ts'
import { trend } from './tools/trend.ts'
import { whyItChanged } from './tools/why-it-changed.ts'
import { whyNotShown } from './tools/why-not-shown.ts'
import { words } from './tools/words.ts'

/** All tools of an assistant, in the order in which they are listed. */
export const TOOLS: readonly Tool[] = [
  listShopsAndSurveys,
  summary,
  scores,
  compare,
  segments,
  trend,
  whyItChanged,
  searchComments,
  words,
  customer,
  explainNumber,
  whyNotShown,
  searchManual,
  draftSurvey,
  proposeWording,
  addAnnotation,
  setFollowUp,
]
