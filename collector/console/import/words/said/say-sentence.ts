import { fill } from '#shared/words/fill.ts'
import { collectorSays, type Sentences } from './collector-says.ts'

/** A sentence as the page says it; `lang` where it is not the page's language. */
export interface SaidSentence {
  readonly said: string
  readonly lang?: string
}

interface Pattern {
  readonly code: keyof Sentences
  readonly whole: RegExp
  readonly names: readonly string[]
}

let patterns: readonly Pattern[] | undefined

/**
 * What the collector says of a file, in the language of a pack. The collector's sentences are English;
 * each is known by its wording, and what stands in its braces is carried over.
 */
export function saySentence(sentence: string, pack: Sentences): SaidSentence {
  const ofLine = /^Line (\d+): (.*)$/s.exec(sentence)
  if (ofLine) {
    const [, line = '', rest = ''] = ofLine
    const { said, ...inEnglish } = saySentence(rest, pack)
    return { said: fill(pack.of_line, { line, said }), ...inEnglish }
  }
  patterns ??= (Object.keys(collectorSays) as (keyof Sentences)[]).map((code) => patternOf(code))
  for (const { code, whole, names } of patterns) {
    const found = whole.exec(sentence)
    if (!found) continue
    const values = names.map((name, i) => [name, found[i + 1] ?? ''])
    return { said: fill(pack[code], Object.fromEntries(values)) }
  }
  return { said: sentence, lang: 'en' }
}

function patternOf(code: keyof Sentences): Pattern {
  const parts = collectorSays[code].split(/\{(\w+)\}/)
  const source = parts.map((part, i) => (i % 2 === 1 ? '(.+?)' : escaped(part))).join('')
  return {
    code,
    whole: new RegExp(`^${source}$`, 's'),
    names: parts.filter((_, i) => i % 2 === 1),
  }
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
