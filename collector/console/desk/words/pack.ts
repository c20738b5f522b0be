import type { EditorWords } from './editor/words.ts'
import type { InstallWords } from './install/words.ts'
import type { PublishingWords } from './publishing/words.ts'
import type { SiteWords } from './site/words.ts'
import type { SurveysWords } from './surveys/words.ts'

/** What the pages about sites and surveys say in one language. */
export type DeskPack = SiteWords & InstallWords & SurveysWords & EditorWords & PublishingWords
