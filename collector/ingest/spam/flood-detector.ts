import { createHmac, randomBytes } from 'node:crypto'
import { SPAM_FLAGS } from '#shared/spam-flags.ts'
import {
  createNetworkDay,
  type DayTotals,
  type Marked,
  type NetworkDay,
  type NetworkNoted,
} from './network-day.ts'
import { watchedNetworks } from './watched-networks.ts'
import { createWave, type Wave } from './wave.ts'

/** Answers a day that any network may give, whatever its share: an office, a school, a café. */
export const PER_NETWORK = 100
const WINDOW_MS = 86_400_000

/** What is never too much of what a detector watches, on whatever site. */
export interface Usual {
  /** answers of people behind one address within ten minutes, and twice as many impressions */
  readonly windowAnswers: number
  /** impressions of all networks, on a small site's good hour and day */
  readonly impressionWave: { readonly anyHour: number; readonly anyDay: number }
}

/** A queue at one QR code may be more; cards are shown more often than they are answered. */
const CARDS: Usual = { windowAnswers: 10, impressionWave: { anyHour: 300, anyDay: 500 } }

/** Ids that are remembered to be marked later; the networks heard of longest ago are forgotten. */
const MAX_IDS = 200_000

/** Messages of one request, all from one network. */
export interface Sent {
  readonly site: string
  /** the network; hashed with a salt that dies within a day, and kept in memory alone */
  readonly prefix: string
  /** responses that hold an answer, with the customer whom the site's own server vouches for */
  readonly answers: readonly { readonly id: string; readonly customer?: string | undefined }[]
  /** ids of the responses that hold none */
  readonly impressions: readonly string[]
  /** whether they carry a hint of not coming from the tag */
  readonly isHinted: boolean
  /** the site's own bound on answers; 0: none */
  readonly perNetwork?: number | undefined
  /** answers of the site's busiest day so far; absent: not known yet */
  readonly busiestDay?: number | undefined
  /** cards shown on the day that had most of them; absent: not known yet */
  readonly busiestImpressions?: number | undefined
  readonly nowMs: number
}

/** Notices when one network, or all of them, send more than people do. */
export interface FloodDetector {
  note(sent: Sent): Noted
}

/** What new messages turn out to be. */
export interface Noted {
  /** bits of SPAM_FLAGS for a response of this request; 0: nothing speaks against it */
  marksOf(id: string): number
  /** ids noted before that get marks as well; named again until {@link settle} is called */
  readonly earlier: readonly { readonly ids: readonly string[]; readonly mark: number }[]
  /** says that they have been marked */
  settle(): void
}

/** What a network is that nobody suspects. */
const PEOPLE: Noted = { marksOf: () => 0, earlier: [], settle() {} }

/** One site's day. */
interface SiteDay extends DayTotals {
  /** whom the site's own server vouched for, and in which response */
  readonly customers: Map<string, string>
  readonly wave: Wave
  readonly impressionWave: Wave
}

/**
 * Watches each network of a site ({@link createNetworkDay}), the wider one around it, and the site as
 * a whole ({@link createWave}). One answer a day of each customer whom the site's own server vouches
 * for is no concern of any of them. The window ends with its salt, for all networks at once.
 */
export function createFloodDetector(usual = CARDS): FloodDetector {
  let salt = randomBytes(32)
  let bornMs = -Infinity
  let networks = new Map<string, NetworkDay>()
  let sites = new Map<string, SiteDay>()
  let held = 0

  function renew(nowMs: number): void {
    salt = randomBytes(32)
    bornMs = nowMs
    networks = new Map()
    // a site's hours go on: a wave may come at the turn of a window
    sites = new Map([...sites].map(([id, old]) => [id, siteDay(old)]))
    held = 0
  }

  function networkOf(site: string, prefix: string): NetworkDay {
    const name = createHmac('sha256', salt).update(`${site} ${prefix}`).digest('base64url')
    return getOrMake(networks, name, () => createNetworkDay(usual.windowAnswers))
  }

  function forgetSome(): void {
    for (const [name, network] of networks) {
      if (held <= MAX_IDS) return
      held -= network.size()
      networks.delete(name)
    }
  }

  return {
    note({ site, prefix, answers, impressions, isHinted, perNetwork = PER_NETWORK, ...at }) {
      const { busiestDay, busiestImpressions, nowMs } = at
      if (perNetwork === 0 || answers.length + impressions.length === 0) return PEOPLE
      if (nowMs - bornMs >= WINDOW_MS || nowMs < bornMs) renew(nowMs)
      const totals = getOrMake(sites, site, () =>
        siteDay({ wave: createWave(), impressionWave: createWave(usual.impressionWave) }),
      )
      const strangers = answers.filter((one) => !isVouched(one, totals.customers))
      const marked: Marked[] = []
      const settles: (() => void)[] = []
      let fresh: NetworkNoted['fresh'] = { answers: strangers.map(({ id }) => id), impressions }
      for (const [level, { name, times }] of watchedNetworks(prefix).entries()) {
        const network = networkOf(site, name)
        const before = network.size()
        // what its own network let pass counts again as the wider one's
        if (level > 0) {
          totals.answers -= fresh.answers.length
          totals.impressions -= fresh.impressions.length
        }
        const told = {
          isHinted,
          perNetwork,
          times,
          isWide: level > 0,
          busiestDay: busiestDay ?? 0,
          busiestImpressions: busiestImpressions ?? 0,
          totals,
          nowMs,
        }
        const noted = network.note({ ...fresh, ...told })
        marked.push(...noted.marked)
        settles.push(noted.settle)
        fresh = noted.fresh
        held += network.size() - before
      }
      forgetSome()
      const isWave = totals.wave.isOver(fresh.answers.length, busiestDay, nowMs)
      const { impressionWave } = totals
      const isFlood = impressionWave.isOver(fresh.impressions.length, busiestImpressions, nowMs)
      const all = [
        ...marked,
        ...(isWave ? [{ ids: fresh.answers, mark: SPAM_FLAGS.held }] : []),
        ...(isFlood ? [{ ids: fresh.impressions, mark: SPAM_FLAGS.flood }] : []),
      ]
      const ids = new Set([...answers.map(({ id }) => id), ...impressions])
      const marks = new Map<string, number>()
      const earlier = all.map((one) => ({ mark: one.mark, ids: [] as string[] }))
      for (const [place, one] of all.entries()) {
        for (const id of one.ids) {
          if (ids.has(id)) marks.set(id, (marks.get(id) ?? 0) | one.mark)
          else earlier[place]?.ids.push(id)
        }
      }
      return {
        marksOf: (id) => marks.get(id) ?? 0,
        earlier: earlier.filter((one) => one.ids.length > 0),
        settle: () => settles.forEach((settle) => settle()),
      }
    },
  }
}

/** A customer is vouched for once a day: one proof is not good for many answers. */
function isVouched({ id, customer }: Sent['answers'][number], seen: Map<string, string>): boolean {
  if (customer === undefined) return false
  const first = seen.get(customer)
  if (first === undefined) seen.set(customer, id)
  return first === undefined || first === id
}

function siteDay({ wave, impressionWave }: Pick<SiteDay, 'wave' | 'impressionWave'>): SiteDay {
  return { answers: 0, impressions: 0, customers: new Map(), wave, impressionWave }
}

function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
