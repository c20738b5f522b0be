import { editor } from './editor/zh-hans.ts'
import { install } from './install/zh-hans.ts'
import { publishing } from './publishing/zh-hans.ts'
import { site } from './site/zh-hans.ts'
import { surveys } from './surveys/zh-hans.ts'
import type { DeskPack } from './pack.ts'

/** Simplified Chinese. */
export const pack: DeskPack = { ...site, ...install, ...surveys, ...editor, ...publishing }
