import { z } from 'zod'
import { chooseLang } from '#shared/words/choose-lang.ts'

/**
 * A value as the field takes it, where what a program sent can only mean that: a number or a list that
 * it wrote as text, one entry in place of a list, a choice in other case, a language with its region.
 */
export function asGiven(field: z.core.$ZodType, value: unknown): unknown {
  const wanted = unwrapped(field)
  if (typeof value !== 'string') return value
  if (wanted instanceof z.ZodNumber) return asNumber(value)
  if (wanted instanceof z.ZodArray) {
    const list = asJson(value)
    return Array.isArray(list) ? list : [value]
  }
  if (wanted instanceof z.ZodObject || wanted instanceof z.ZodRecord) return asJson(value) ?? value
  return wanted instanceof z.ZodEnum ? asChoice(wanted.options.map(String), value) : value
}

/** What stands in a field that may be left out. */
function unwrapped(field: z.core.$ZodType): z.core.$ZodType {
  return field instanceof z.ZodOptional ? unwrapped(field.unwrap()) : field
}

function asNumber(text: string): unknown {
  return /^\s*-?\d+(\.\d+)?\s*$/.test(text) ? Number(text) : text
}

function asChoice(options: readonly string[], text: string): string {
  const plain = text.trim().toLowerCase()
  const same = options.find((option) => option.toLowerCase() === plain)
  return same ?? (options.includes('en') ? chooseLang(options, [text]) : undefined) ?? text
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
