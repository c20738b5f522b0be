import type { Scale } from '#shared/scale.ts'
import { asciiDigits } from './ascii-digits.ts'
import { isMangled } from './is-mangled.ts'
import type { Rule } from './rules.ts'
import { shown } from './shown.ts'

/**
 * The rating that a text means on a scale, or why it is none, in words that end a sentence. Only a
 * whole number on the scale is one: an average or a sum of answers is not an answer.
 *
 * @param rules applied in order, each to what the one before made
 */
export function readRating(
  text: string,
  { low, high }: Pick<Scale, 'low' | 'high'>,
  rules: readonly Rule[],
): number | string {
  // full-width digits are what a Japanese keyboard types, Arabic ones an Arabic
  let written = asciiDigits(text.normalize('NFKC'))
  if (isMangled(written)) {
    return `is what a spreadsheet has put in its place, an error or a date made of "4/5" (take the file as the tool wrote it): ${shown(written)}`
  }
  for (const rule of rules) {
    const converted = rule.convert(written)
    if (converted === undefined) return `is nothing that ${rule.name} converts: ${shown(written)}`
    written = converted
  }
  if (!/^[+-]?\d{1,9}$/.test(written)) return notWhole(written)
  const rating = Number(written)
  if (rating >= low && rating <= high) return rating
  return `is off the scale ${low} to ${high}: ${shown(written)}`
}

function notWhole(text: string): string {
  if (/^[+-]?\d+[.,]\d+$/.test(text)) {
    return `is not a whole number but looks like an average, which is not an answer (9.0 for 9 needs the rule whole-decimals): ${shown(text)}`
  }
  if (/^[+-]?\d+\s?%$/.test(text)) return `is a percentage, not an answer: ${shown(text)}`
  return /\d/.test(text)
    ? `is not a whole number (a label such as "10 - Extremely likely" needs the rule number-in-label): ${shown(text)}`
    : `is not a whole number: ${shown(text)}`
}
