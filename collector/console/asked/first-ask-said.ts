import type { FirstAsk } from '#shared/first-ask.ts'
import type { AskWords } from './words/ask-words.ts'

/**
 * When a survey is first asked, in one sentence.
 *
 * @param day that of `first.from`, as the page tells days; absent: today
 * @param count tells a number as the page does
 */
export function firstAskSaid(
  first: FirstAsk,
  words: AskWords,
  day: string | undefined,
  count: (value: number) => string,
): string {
  if (first.never) return words.never[first.never]
  const begins = day === undefined ? words.today : words.on(day)
  const { on } = first.trigger
  if (on === 'tab' || on === 'inline' || on === 'call') {
    const offer = words.offers[on]
    return day === undefined ? offer : `${words.sentence(begins, [])} ${offer}`
  }
  return words.sentence(begins, conditionsOf(first, words, count))
}

function conditionsOf(
  { visit, page, trigger, seconds, share, isNarrowed }: FirstAsk,
  words: AskWords,
  count: (value: number) => string,
): string[] {
  // the clock says it already
  const isClock = trigger.on === 'load' || trigger.on === 'seconds' || trigger.on === 'idle'
  return [
    ...(visit > 1 ? [words.visit(visit)] : []),
    ...(page > 1 ? [words.page(page)] : []),
    ...(!isClock || trigger.on === 'idle' ? [words.trigger(trigger)] : []),
    ...(seconds > 0 && trigger.on !== 'idle' ? [words.seconds(seconds)] : []),
    ...(share < 1 ? [words.share(count(Math.round(1 / share)))] : []),
    ...(isNarrowed ? [words.narrowed] : []),
  ]
}
