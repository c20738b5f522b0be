import type { CommentBank, Mood, Topic } from './comments/bank.ts'
import { en } from './comments/en.ts'
import { ja } from './comments/ja.ts'
import { ko } from './comments/ko.ts'
import { zhHans } from './comments/zh-Hans.ts'
import type { Random } from './random.ts'

/** What shoppers write, by language of the page. */
export const BANKS: Readonly<Record<string, CommentBank>> = { en, ko, ja, 'zh-Hans': zhHans }

/** Tries to find words that nobody has used yet; the bank is finite, so it may not succeed. */
const TRIES = 12

/** A comment in one language that fits the mood: one sentence, sometimes two; added to `said`. */
export function writeComment(
  lang: string,
  mood: Mood,
  topics: Readonly<Record<Topic, number>>,
  random: Random,
  said: Set<string>,
): string {
  const bank = BANKS[lang] ?? en
  let text = compose(bank, mood, topics, random)
  for (let i = 1; i < TRIES && said.has(text); i++) text = compose(bank, mood, topics, random)
  said.add(text)
  return text
}

function compose(
  bank: CommentBank,
  mood: Mood,
  topics: Readonly<Record<Topic, number>>,
  random: Random,
): string {
  const first = random.weighted(topics)
  const one = say(bank, mood, first, random)
  const rest = { ...topics, [first]: 0 }
  const more = Object.values(rest).some((weight) => weight > 0) && random.chance(0.3)
  return more ? one + bank.gap + say(bank, mood, random.weighted(rest), random) : one
}

function say(bank: CommentBank, mood: Mood, topic: Topic, random: Random): string {
  return random
    .pick(bank.sentences[mood][topic])
    .replace(/\[([^\]]+)\]/g, (_, ways: string) => random.pick(ways.split('|')))
    .replaceAll('{item}', () => random.pick(bank.items))
    .replaceAll('{days}', () => String(random.between(2, 9)))
}
