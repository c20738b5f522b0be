import { editor } from './editor/zh-Hans.ts'
import { install } from './install/zh-Hans.ts'
import { publishing } from './publishing/zh-Hans.ts'
import { site } from './site/zh-Hans.ts'
import { surveys } from './surveys/zh-Hans.ts'
import type { SurveyPack } from './pack.ts'

/** Simplified Chinese. */
export const pack: SurveyPack = { ...site, ...install, ...surveys, ...editor, ...publishing }
