import { DAY_MS, type Ending } from '#shared/memory.ts'
import type { ReasonCode } from '#shared/eligibility.ts'
import type { Site } from '#shared/site.ts'
import type { Survey } from '#shared/survey.ts'
import type { Plan } from './plan.ts'
import type { Circumstances, Entry, Shown, Tried } from './walk.ts'

/** A survey that came up, or would, and all that was seen before. */
export interface Case {
  readonly site: Site
  readonly survey: Survey
  readonly by: Shown['by']
  readonly at: Circumstances
  /** by the browser's clock */
  readonly clock: number
  /** what this browser has not forgotten */
  readonly past: readonly Entry[]
  /**
   * How long something of the past lay back at another, or now, by a clock that may have been set: it
   * has gone on since it stood lowest between the two
   */
  elapsedMs(from: Entry, to?: Entry): number
}

/** One rule of product.md, told again from what was seen, by nothing that the widget decides with. */
export interface NaiveRule {
  readonly name: string
  /** of the reason by which the widget keeps it */
  readonly code: ReasonCode
  breaks(given: Case): boolean
}

const HALF_AN_HOUR_MS = 1_800_000

export const NAIVE_RULES: readonly NaiveRule[] = [
  {
    name: 'a survey whose quota is met shows nowhere',
    code: 'full',
    breaks: unlessCalled(({ survey, at }) => {
      const { total, today } = at.answers[survey.id]!
      const { quotaPerDay, quotaTotal } = survey.manners
      const isDone = quotaTotal !== undefined && total >= quotaTotal
      return isDone || (quotaPerDay !== undefined && today >= quotaPerDay)
    }),
  },
  {
    name: 'nothing shows before it opens',
    code: 'opens',
    breaks: unlessCalled(
      ({ survey, clock }) => new Date(clock).toISOString() < (survey.opens ?? ''),
    ),
  },
  {
    name: 'nothing shows after it closes',
    code: 'closes',
    breaks: unlessCalled(
      ({ survey, clock }) => new Date(clock).toISOString() > (survey.closes ?? '9'),
    ),
  },
  {
    name: 'nothing shows on a quiet path',
    code: 'quiet',
    breaks: unlessCalled(
      ({ site, at }) => site.quietPaths.length > 0 && at.path === '/checkout/pay',
    ),
  },
  {
    name: 'a survey shows on its own pages alone',
    code: 'page',
    breaks: unlessCalled(({ survey, at }) => {
      const { pages } = survey.audience
      return pages !== undefined && !pages.some(({ value }) => at.path.startsWith(value))
    }),
  },
  {
    name: 'a survey never shows on the pages it leaves out',
    code: 'leftOut',
    breaks: unlessCalled(({ survey, at }) =>
      (survey.audience.notPages ?? []).some(({ value }) => at.path.startsWith(value)),
    ),
  },
  {
    name: 'a survey shows on its own devices alone',
    code: 'device',
    breaks: unlessCalled(
      ({ survey, at }) => survey.audience.devices?.includes(at.device) === false,
    ),
  },
  {
    name: 'nobody is interrupted before having seen enough pages',
    code: 'pages',
    breaks: ifByItself(({ survey, past }) => views(past).length < survey.audience.minPages),
  },
  {
    name: 'nobody is interrupted who is not known for long enough',
    code: 'known',
    breaks: ifByItself(({ survey, past, elapsedMs }) => {
      const first = past[0]
      return first !== undefined && elapsedMs(first) < survey.audience.minDaysKnown * DAY_MS
    }),
  },
  {
    name: 'who drew a lot outside a sample stays outside, on every page and in every tab',
    code: 'sample',
    breaks: ifByItself(({ survey, past }) =>
      past.some((one) => one.what === 'lot' && one.survey === survey.id && one.isOut),
    ),
  },
  endingRule('who has answered is left alone by that survey for its days', 'afterAnswerDays'),
  endingRule('who has closed it is left alone by that survey for its days', 'afterDismissalDays'),
  endingRule('who has said "later" is left alone by that survey for its days', 'laterDays'),
  {
    name: 'a survey gives up after its showings without an answer',
    code: 'showings',
    breaks: ifInterrupting(({ survey, past }) => {
      const answer = past.findLastIndex((one) => isEnding(one, survey, 'afterAnswerDays'))
      const since = past
        .slice(answer + 1)
        .filter((one): one is Entry & Shown => one.what === 'shown' && one.survey === survey.id)
        .filter((one) => !isPutOff(past, one))
      return since.length >= survey.manners.maxShowings
    }),
  },
  {
    name: 'between any two interruptions lie the days of the gap',
    code: 'gap',
    breaks: ifInterrupting(({ site, survey, past, elapsedMs }) =>
      past.some(
        (one) =>
          interrupts(one) &&
          // "later" is a promise of its own
          !(one.survey === survey.id && isPutOff(past, one)) &&
          elapsedMs(one) < site.gapDays * DAY_MS,
      ),
    ),
  },
  {
    name: 'nobody is interrupted more often in 91 days than the site may',
    code: 'quarter',
    breaks: ifInterrupting(({ site, past, elapsedMs }) => {
      const recent = past.filter((one) => interrupts(one) && elapsedMs(one) < 91 * DAY_MS)
      return recent.length >= site.asksPerQuarter
    }),
  },
  {
    name: 'nobody is interrupted before having come often enough',
    code: 'visits',
    breaks: ifByItself((given) => visits(given) < given.survey.audience.minVisits),
  },
  {
    name: 'nobody is interrupted in the first seconds of a page',
    code: 'seconds',
    breaks: ifInterrupting(({ survey, at }) => at.seconds < survey.manners.minSeconds),
  },
  ...(['payment', 'dialog', 'banner', 'card'] as const).map((what) => ({
    name: `nobody is interrupted by another thing of the page: ${what}`,
    code: what,
    breaks: ifInterrupting(({ at }) => at.busy === what),
  })),
  {
    name: 'a survey speaks to shoppers of its languages alone',
    code: 'lang',
    breaks: ifChosen(({ survey, at }) => {
      const { langs } = survey.audience
      return langs !== undefined && !langs.includes(at.lang.slice(0, 2))
    }),
  },
  {
    name: 'a survey for new or for returning visitors asks no others',
    code: 'visit',
    breaks: ifChosen((given) => {
      const { visit } = given.survey.audience
      // a clock that was set back may make one visit of two, and one that was set forward two of one
      const least = visits({ ...given, elapsedMs: (from, to) => to!.clock - from.clock })
      return visit === 'new' ? least > 1 : visit === 'returning' && visits(given) < 2
    }),
  },
  {
    name: 'a survey for shoppers with a trait asks no others',
    code: 'traits',
    breaks: ifChosen(
      ({ survey, at }) => survey.audience.traits !== undefined && at.plan !== 'gold',
    ),
  },
  {
    name: 'a survey that waits for an event asks nobody before it',
    code: 'events',
    breaks: ifChosen(({ survey, past }) => {
      const { events } = survey.audience
      return (
        events !== undefined &&
        !past
          .slice(past.findLastIndex((one) => one.what === 'reset') + 1)
          .some((one) => one.what === 'tracked' && one.event === events[0])
      )
    }),
  },
  {
    name: 'an event asks only with the properties that the survey wants',
    code: 'filter',
    breaks: ifChosen(
      ({ survey: { trigger }, at }) =>
        trigger.on === 'event' && trigger.where !== undefined && at.price <= 49,
    ),
  },
]

/** How a survey ended holds for the days that its owner says, whatever happened after. */
function endingRule(name: string, how: Ending): NaiveRule {
  const breaks = ifInterrupting(({ survey, past, elapsedMs }) =>
    past.some(
      (one, i) =>
        isEnding(one, survey, how) &&
        !(how !== 'afterAnswerDays' && wasAnswered(past.slice(0, i), survey)) &&
        elapsedMs(one) < survey.manners[how] * DAY_MS,
    ),
  )
  return { name, code: 'ended', breaks }
}

/** Whether the impression before had its answer: closing it afterwards is no dismissal. */
function wasAnswered(past: readonly Entry[], survey: Survey): boolean {
  const last = past.findLastIndex((one) => one.what === 'shown' && one.survey === survey.id)
  return past.slice(last + 1).some((one) => isEnding(one, survey, 'afterAnswerDays'))
}

/** Whether an impression ended with "later", before or instead of anything but an answer. */
function isPutOff(past: readonly Entry[], showing: Entry & Shown): boolean {
  const after = past.slice(past.indexOf(showing) + 1)
  const next = after.findIndex((one) => one.what === 'shown' && one.survey === showing.survey)
  const ends = after.slice(0, next < 0 ? undefined : next).filter((one) => one.what === 'ended')
  const own = ends.filter(({ survey }) => survey === showing.survey)
  const answer = own.findIndex(({ how }) => how === 'afterAnswerDays')
  return own.slice(0, answer < 0 ? undefined : answer).some(({ how }) => how === 'laterDays')
}

function isEnding(one: Entry, survey: Survey, how: Ending): boolean {
  return one.what === 'ended' && one.survey === survey.id && one.how === how
}

function interrupts(one: Entry): one is Entry & Shown {
  return one.what === 'shown' && (one.by === 'trigger' || one.by === 'server')
}

function views(past: readonly Entry[]): Entry[] {
  return past.filter(({ what }) => what === 'view')
}

/** Visits so far: page views half an hour apart. */
function visits({ past, elapsedMs }: Pick<Case, 'past' | 'elapsedMs'>): number {
  const all = views(past)
  return all.filter((one, i) => i === 0 || elapsedMs(all[i - 1]!, one) >= HALF_AN_HOUR_MS).length
}

type Breaks = NaiveRule['breaks']

/** Binds all but `earshot('show')`, which the page's developers answer for. */
function unlessCalled(breaks: Breaks): Breaks {
  return (given) => given.by !== 'call' && breaks(given)
}

/** Binds what interrupts. */
function ifInterrupting(breaks: Breaks): Breaks {
  return (given) => /trigger|server/.test(given.by) && breaks(given)
}

/** Binds what interrupts without having been asked to by the shop's server. */
function ifByItself(breaks: Breaks): Breaks {
  return (given) => given.by === 'trigger' && breaks(given)
}

/** Binds what the tag chooses shoppers for. */
function ifChosen(breaks: Breaks): Breaks {
  return (given) => /trigger|offer/.test(given.by) && breaks(given)
}

/** The case of an entry in its log, or that of another survey at that moment. */
export function caseOf(
  { site, surveys }: Pick<Plan, 'site' | 'surveys'>,
  log: readonly Entry[],
  entry: Entry & (Shown | Tried),
  other: Pick<Shown, 'survey' | 'by'> = entry,
): Case {
  const now = log.indexOf(entry)
  return {
    site,
    survey: surveys.find((one) => one.id === other.survey)!,
    by: other.by,
    at: entry.at,
    clock: entry.clock,
    past: log.slice(0, now).filter(({ life }) => life === entry.life),
    elapsedMs(from, to = entry) {
      const between = log.slice(log.indexOf(from), log.indexOf(to) + 1)
      return to.clock - Math.min(...between.map(({ clock }) => clock))
    },
  }
}
