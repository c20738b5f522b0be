import { editor } from './editor/ko.ts'
import { install } from './install/ko.ts'
import { publishing } from './publishing/ko.ts'
import { site } from './site/ko.ts'
import { surveys } from './surveys/ko.ts'
import type { SurveyPack } from './pack.ts'

/** Korean. */
export const pack: SurveyPack = { ...site, ...install, ...surveys, ...editor, ...publishing }
