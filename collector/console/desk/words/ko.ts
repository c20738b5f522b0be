import { editor } from './editor/ko.ts'
import { install } from './install/ko.ts'
import { publishing } from './publishing/ko.ts'
import { site } from './site/ko.ts'
import { surveys } from './surveys/ko.ts'
import type { DeskPack } from './pack.ts'

/** Korean. */
export const pack: DeskPack = { ...site, ...install, ...surveys, ...editor, ...publishing }
