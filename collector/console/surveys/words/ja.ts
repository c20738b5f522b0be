import { editor } from './editor/ja.ts'
import { install } from './install/ja.ts'
import { publishing } from './publishing/ja.ts'
import { site } from './site/ja.ts'
import { surveys } from './surveys/ja.ts'
import type { SurveyPack } from './pack.ts'

/** Japanese. */
export const pack: SurveyPack = { ...site, ...install, ...surveys, ...editor, ...publishing }
