import { editor } from './editor/en.ts'
import { install } from './install/en.ts'
import { publishing } from './publishing/en.ts'
import { site } from './site/en.ts'
import { surveys } from './surveys/en.ts'
import type { SurveyPack } from './pack.ts'

/** English. */
export const pack: SurveyPack = { ...site, ...install, ...surveys, ...editor, ...publishing }
