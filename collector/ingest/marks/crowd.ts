import { createHmac, randomBytes } from 'node:crypto'

/** Answers a day that any network may give, whatever its share: an office, a school, a café. */
export const PER_NETWORK = 100
/** Above that, a network's share of a site's answers of the day that is believable: a carrier's. */
const BELIEVABLE_SHARE = 0.02
/** An answer with a hint weighs as much as five. */
const HINT_WEIGHT = 5
const WINDOW_MS = 86_400_000
/** Ids that are remembered to be marked later; the networks heard of longest ago are forgotten. */
const MAX_IDS = 200_000

/** Notices when one network sends more answers than people do. */
export interface Crowd {
  /**
   * Notes answers of a network.
   *
   * @param prefix the network; hashed with a salt that dies within a day, and kept in memory alone
   * @param ids of the responses that hold an answer
   * @param isHinted whether they carry a hint of not coming from the tag
   * @param perNetwork the site's own bound; 0: none
   */
  note(sent: {
    readonly site: string
    readonly prefix: string
    readonly ids: readonly string[]
    readonly isHinted: boolean
    readonly perNetwork?: number | undefined
    readonly nowMs: number
  }): Noted
}

/** What the new answers of a network turn it into. */
export interface Noted {
  readonly isCrowd: boolean
  /** ids noted before that are of the crowd as well; named again until {@link settle} is called */
  readonly earlier: readonly string[]
  /** says that they have been marked */
  settle(): void
}

/** What a network is that nobody suspects. */
const PEOPLE: Noted = { isCrowd: false, earlier: [], settle() {} }

interface Network {
  readonly ids: Set<string>
  weight: number
  isCrowd: boolean
}

/**
 * A network is a crowd once its answers of a day weigh more than {@link PER_NETWORK} and more than
 * 2 % of the site's: at that share it moves a Net Promoter Score by four points at most, and a
 * carrier with a million phones stays below it. What it sent earlier that day is then named too, so
 * that nothing of a flood counts. The window ends with its salt, for all networks at once.
 */
export function createCrowd(): Crowd {
  let salt = randomBytes(32)
  let bornMs = -Infinity
  let networks = new Map<string, Network>()
  let totals = new Map<string, number>()
  let held = 0

  function renew(nowMs: number): void {
    salt = randomBytes(32)
    bornMs = nowMs
    networks = new Map()
    totals = new Map()
    held = 0
  }

  function networkOf(site: string, prefix: string): Network {
    const name = createHmac('sha256', salt).update(`${site} ${prefix}`).digest('base64url')
    const known = networks.get(name)
    if (known) return known
    const made: Network = { ids: new Set(), weight: 0, isCrowd: false }
    networks.set(name, made)
    return made
  }

  function forgetSome(): void {
    for (const [name, { ids }] of networks) {
      if (held <= MAX_IDS) return
      held -= ids.size
      networks.delete(name)
    }
  }

  function settle({ ids }: Network): void {
    held -= ids.size
    ids.clear()
  }

  return {
    note({ site, prefix, ids, isHinted, perNetwork = PER_NETWORK, nowMs }) {
      if (perNetwork === 0 || ids.length === 0) return PEOPLE
      if (nowMs - bornMs >= WINDOW_MS || nowMs < bornMs) renew(nowMs)
      const network = networkOf(site, prefix)
      if (!network.isCrowd) {
        const fresh = new Set(ids.filter((id) => !network.ids.has(id)))
        for (const id of fresh) network.ids.add(id)
        held += fresh.size
        network.weight += fresh.size * (isHinted ? HINT_WEIGHT : 1)
        const total = (totals.get(site) ?? 0) + fresh.size
        network.isCrowd = network.weight > Math.max(perNetwork, BELIEVABLE_SHARE * total)
        // what a crowd sends makes no other network's share look smaller
        totals.set(site, network.isCrowd ? total - network.ids.size : total)
        forgetSome()
      }
      if (!network.isCrowd) return PEOPLE
      return { isCrowd: true, earlier: [...network.ids], settle: () => settle(network) }
    },
  }
}
