import type { Device } from '#shared/asking.ts'
import type { Snapshot, SnapshotAnswer } from '#shared/snapshot.ts'
import { writeComment } from './comment.ts'
import type { Mood, Topic } from './comments/bank.ts'
import type { CommentPlan, Plan, RatingPlan } from './plan.ts'
import type { Random } from './random.ts'
import { temperOf } from './temper.ts'
import { drawRating } from './rating.ts'
import { checkoutTrouble, mood, talk, type Circumstances } from './story.ts'

/** as in `#shared/snapshot.ts`; the demo knows the collector by its outside contract alone */
const SHOWN = 1
const DISMISSED = 2
const ANSWERED = 4
const COMPLETE = 8
const SEEN = 16

interface Moment {
  readonly k: string
  readonly at: Date
  readonly day: Date
  readonly daysAgo: number
  /** origin of the shop: a page without one is no address */
  readonly shop: string
  /** comments already written in this year; a new one is added */
  readonly said: Set<string>
}

/** One shopper meets one survey: looks away, closes it, rates, writes. The last snapshot of that. */
export function createResponse(plan: Plan, moment: Moment, random: Random): Snapshot {
  const device = random.weighted<Device>({ phone: 62, tablet: 6, desktop: 32 })
  const lang = random.weighted({ en: 44, ko: 30, ja: 14, 'zh-Hans': 12 })
  const visit = random.chance(plan.survey === 'buy-again' ? 1 : 0.42) ? 'returning' : 'new'
  const customer = random.chance(plan.known) ? `c-${random.between(10_000, 13_500)}` : undefined
  const temper = customer === undefined ? 0 : temperOf(customer)
  const bands = bandsOf(plan, visit, random)
  const now: Circumstances = { ...moment, device, lang, visit, temper: temper + LONG[bands.time] }
  const met = meet(plan, now, random, moment.said)
  const tookSeconds = met.rev === 1 ? 0 : random.between(6, 15 + 40 * (met.rev - 1))

  return {
    k: moment.k,
    survey: plan.survey,
    ver: 1,
    ...met,
    t: {
      first: moment.at.toISOString(),
      now: new Date(moment.at.getTime() + tookSeconds * 1000).toISOString(),
    },
    ctx: {
      page: `${moment.shop}${random.pick(plan.pages)}`,
      device,
      lang,
      visit,
      channel: random.weighted(plan.channels),
      ...bands,
      ...(customer !== undefined && { customer }),
    },
  }
}

/** who stayed longer is happier; log-odds of every step */
const LONG = {
  '<10s': -0.35,
  '10-59s': -0.15,
  '1-3min': 0,
  '3-10min': 0.25,
  '10+min': 0.3,
} as const

/** Engagement before asking, in the bands that the tag sends. */
function bandsOf(plan: Plan, visit: 'new' | 'returning', random: Random) {
  const visits =
    visit === 'new' ? '1' : random.weighted({ '2-3': 50, '4-9': 36, '10+': 14 } as const)
  const isAfter = plan.pages.includes('/thanks')
  const time = random.weighted<keyof typeof LONG>(
    isAfter
      ? { '<10s': 0, '10-59s': 8, '1-3min': 40, '3-10min': 42, '10+min': 10 }
      : { '<10s': 14, '10-59s': 42, '1-3min': 28, '3-10min': 13, '10+min': 3 },
  )
  return { visits, time, converted: isAfter || random.chance(0.12) ? 'yes' : 'no' } as const
}

type Met = Pick<Snapshot, 'rev' | 'flags' | 'answers'>

function meet(plan: Plan, now: Circumstances, random: Random, said: Set<string>): Met {
  if (!random.chance(now.device === 'phone' ? 0.86 : 0.94)) {
    return { rev: 1, flags: SHOWN, answers: {} }
  }
  const flags = SHOWN | SEEN
  // people who are stuck at the till have other things to do than to answer
  const patience = 1 - 0.15 * checkoutTrouble(now.daysAgo, plan)
  if (random.chance(plan.rates[now.device] * patience)) return answer(plan, now, random, said)
  return random.chance(now.device === 'phone' ? 0.44 : 0.36)
    ? { rev: 2, flags: flags | DISMISSED, answers: {} }
    : { rev: 1, flags, answers: {} }
}

function answer(plan: Plan, now: Circumstances, random: Random, said: Set<string>): Met {
  const flags = SHOWN | SEEN | ANSWERED
  if (!plan.rating) {
    const answers = { obstacle: chooseObstacles(plan, now, random) }
    return { rev: 2, flags: flags | COMPLETE, answers }
  }
  const rating = drawRating(plan.rating, mood(plan, now), random.next())
  const rated = { [plan.rating.question]: { r: 2, a: rating } }
  const { comment } = plan
  if (!comment || rating > (comment.upTo ?? Infinity)) {
    return { rev: 2, flags: flags | COMPLETE, answers: rated }
  }
  const feeling = feelingOf(plan.rating, rating, random)
  if (random.chance(WRITES[feeling])) {
    const text = writeComment(now.lang, feeling, topicsOf(comment, plan, now), random, said)
    const answers = { ...rated, [comment.question]: { r: 3, a: text } }
    return { rev: 4, flags: flags | COMPLETE, answers }
  }
  return leaveWithout(rated, flags, random)
}

/** Rated, but wrote nothing: most press on to the end, some close the card, some just leave. */
function leaveWithout(answers: Met['answers'], flags: number, random: Random): Met {
  const end = random.weighted({ done: 58, closed: 22, left: 20 })
  if (end === 'done') return { rev: 3, flags: flags | COMPLETE, answers }
  if (end === 'closed') return { rev: 3, flags: flags | DISMISSED, answers }
  return { rev: 2, flags, answers }
}

/** the cross write most, the content least */
const WRITES: Readonly<Record<Mood, number>> = { glad: 0.36, mixed: 0.42, cross: 0.62 }

function feelingOf(plan: RatingPlan, rating: number, random: Random): Mood {
  if (rating <= plan.cross) return 'cross'
  if (rating <= plan.mixed) return 'mixed'
  const best = plan.low + plan.base.length - 1
  return rating < best - 1 || (rating < best && random.chance(0.35)) ? 'mixed' : 'glad'
}

function topicsOf(comment: CommentPlan, plan: Plan, now: Circumstances): Record<Topic, number> {
  const topics: Record<Topic, number> = { ...comment.topics }
  for (const [topic, factor] of Object.entries(talk(plan, now)) as [Topic, number][]) {
    topics[topic] *= factor
  }
  return topics
}

const OTHERS: Readonly<Record<string, readonly string[]>> = {
  en: ['My partner has to see it first', 'No gift wrapping', 'I was not sure about the colour'],
  ko: ['가족과 상의하려고요', '선물 포장이 없어서', '색을 확신할 수 없어서'],
  ja: ['家族に相談してから', 'ギフト包装がない', '色が確かめられない'],
  'zh-Hans': ['要和家人商量', '没有礼品包装', '颜色不确定'],
}

function chooseObstacles(plan: Plan, now: Circumstances, random: Random): SnapshotAnswer {
  const checkout = 9 + 40 * checkoutTrouble(now.daysAgo, plan)
  const weights = {
    price: 27,
    size: 24,
    breakage: 19,
    delivery: 12,
    looking: 16,
    other: 5,
    checkout,
  }
  const first = random.weighted(weights)
  const second = first !== 'looking' && random.chance(0.25) ? random.weighted(weights) : first
  const picked = second === first || second === 'looking' ? [first] : [first, second]
  const typed = random.pick(OTHERS[now.lang] ?? ['?'])
  return picked.includes('other') ? { r: 2, a: picked, o: typed } : { r: 2, a: picked }
}
