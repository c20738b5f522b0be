import type { EditorWords } from './editor/pack.ts'
import type { InstallWords } from './install/pack.ts'
import type { PublishingWords } from './publishing/words.ts'
import type { SiteWords } from './site/pack.ts'
import type { SurveysWords } from './surveys/pack.ts'

/** What the pages about sites and surveys say in one language. */
export type SurveyPack = SiteWords & InstallWords & SurveysWords & EditorWords & PublishingWords
