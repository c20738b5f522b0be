import type { Candidate } from './candidate.ts'
import { hashOf } from './identity.ts'
import { RowTable } from './row-table.ts'

/**
 * Remembers which record of a file tells the newest state of each key, for tools that write one at
 * every step of an answer. Note all of a file, then read it again and ask.
 */
export class NewestRows {
  readonly #numbers = new RowTable()
  readonly #lines = new RowTable()
  readonly #times = new RowTable()

  /**
   * Takes note of a record; of two at the same instant the later in the file is the newer.
   *
   * @param no its number in the file, from 1: a file may have all its records on one line
   */
  note({ key, at, line }: Candidate, no: number): void {
    const hash = hashOf(key)
    if (at.getTime() < this.#times.get(hash)) return
    this.#times.set(hash, at.getTime())
    this.#lines.set(hash, line)
    this.#numbers.set(hash, no)
  }

  /** The record that tells the newest state of a key that was noted. */
  find(key: string): { readonly no: number; readonly line: number } {
    const hash = hashOf(key)
    return { no: this.#numbers.get(hash), line: this.#lines.get(hash) }
  }
}
