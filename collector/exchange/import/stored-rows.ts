import type { Arrival } from '../../store/arrival.ts'
import type { ExchangeVerbs } from '../../store/exchange-verbs.ts'
import type { ImportRecord } from '../../store/import-record.ts'
import type { StoredResponse } from '../../store/stored-response.ts'
import { isAlike, isSameSecond } from './alike.ts'

const PAGE = 500
/** Times without minutes are mostly days: many answers share them. */
const HOUR_MS = 3_600_000

/** A response that an earlier import stored, and which import. */
interface Held {
  readonly response: StoredResponse
  readonly of: ImportRecord
}

/**
 * Responses of earlier imports, to be found by what they say. It is asked where a row has no key in
 * common with those that are there.
 */
export class StoredRows {
  readonly #byId = new Map<string, Held>()
  readonly #bySecond = new Map<number, Held[]>()

  /** Reads what the imports brought; memory grows with it. */
  static async open(
    store: Pick<ExchangeVerbs, 'readImported'>,
    imports: readonly ImportRecord[],
  ): Promise<StoredRows> {
    const rows = new StoredRows()
    for (const of of imports) {
      for await (const response of responsesOf(store, of.id)) rows.#add({ response, of })
    }
    return rows
  }

  #add(held: Held): void {
    this.#byId.set(held.response.id, held)
    const second = secondOf(held.response.firstMs)
    const alike = this.#bySecond.get(second)
    if (alike) alike.push(held)
    else this.#bySecond.set(second, [held])
  }

  /** The response with this id, if an import of before ids of today stored it. */
  findFormer(id: string): StoredResponse | undefined {
    const held = this.#byId.get(id)
    return held && held.of.identity === undefined ? held.response : undefined
  }

  /**
   * The first response of the same second that says the same and is not taken yet.
   *
   * @param kinds sorts of keys of the row: with a key in common it would have been found by that
   */
  findAlike(
    arrival: Arrival,
    kinds: readonly string[],
    isTaken: (id: string) => boolean,
  ): StoredResponse | undefined {
    const second = secondOf(arrival.firstMs)
    return [second, second - 1, second + 1]
      .flatMap((at) => this.#bySecond.get(at) ?? [])
      .find(
        ({ response, of }) =>
          isUnlike(of, arrival.firstMs, kinds) &&
          isSameSecond(response.firstMs, arrival.firstMs) &&
          !isTaken(response.id) &&
          isAlike(response, arrival),
      )?.response
  }
}

function isUnlike(
  { identity, keyKind }: ImportRecord,
  ms: number,
  kinds: readonly string[],
): boolean {
  if (identity === undefined || kinds.length === 0) return true
  if (keyKind === undefined || kinds.includes(keyKind)) return false
  // two keyed tables of whole days are as likely two shops
  return keyKind === '' || ms % HOUR_MS !== 0
}

function secondOf(ms: number): number {
  return Math.floor(ms / 1000)
}

async function* responsesOf(store: Pick<ExchangeVerbs, 'readImported'>, id: string) {
  for (let after: number | undefined = 0; after !== undefined;) {
    const page: Awaited<ReturnType<typeof store.readImported>> = await store.readImported(
      id,
      after,
      PAGE,
    )
    yield* page.responses
    after = page.next
  }
}
