import { randomBytes } from 'node:crypto'
import { visible } from './visible.ts'
import type { AssistantPack } from './words/pack.ts'

/** What fenced text is, by who wrote it. */
export type FenceKind = 'shoppers' | 'names'

/**
 * Text from outside between two markers that nobody could have written into it: each reply has markers
 * of its own, of 96 random bits. What readers of a screen cannot see is made visible.
 */
export function fence(words: AssistantPack, kind: FenceKind, lines: readonly string[]): string {
  const mark = randomBytes(12).toString('hex')
  return [words.fence[kind], `<data-${mark}>`, ...lines.map(visible), `</data-${mark}>`].join('\n')
}
