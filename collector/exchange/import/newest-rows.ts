import type { Candidate } from './candidate.ts'
import { hashOf } from './identity.ts'
import { RowTable } from './row-table.ts'

/** A step of an answer that a newer one stands in for: its other keys, and when it was. */
export interface Step {
  readonly keys: readonly string[]
  readonly atMs: number
}

/**
 * Remembers which record of a file tells the newest state of each key, for tools that write one at
 * every step of an answer. Note all of a file, then read it again and ask.
 */
export class NewestRows {
  readonly #numbers = new RowTable()
  readonly #lines = new RowTable()
  readonly #times = new RowTable()
  readonly #sizes = new RowTable()
  readonly #steps: Map<string, Step[]> | undefined

  /** @param options `keepsSteps`: the other keys of all records are remembered, too */
  constructor({ keepsSteps = false }: { readonly keepsSteps?: boolean } = {}) {
    if (keepsSteps) this.#steps = new Map()
  }

  /**
   * Takes note of a record; of two at the same instant the one with more answers is the newer, since
   * a step holds all that was given before it, and of two alike the later in the file.
   *
   * @param no its number in the file, from 1: a file may have all its records on one line
   */
  note({ key, weaker, at, line, answers }: Candidate, no: number): void {
    const hash = hashOf(key)
    if (this.#steps && weaker.length > 0) {
      const steps = this.#steps.get(key) ?? []
      steps.push({ keys: weaker, atMs: at.getTime() })
      this.#steps.set(key, steps)
    }
    const size = Object.keys(answers).length
    const before = this.#times.get(hash)
    if (at.getTime() < before) return
    if (at.getTime() === before && size < this.#sizes.get(hash)) return
    this.#times.set(hash, at.getTime())
    this.#sizes.set(hash, size)
    this.#lines.set(hash, line)
    this.#numbers.set(hash, no)
  }

  /** The record that tells the newest state of a key that was noted. */
  find(key: string): { readonly no: number; readonly line: number } {
    const hash = hashOf(key)
    return { no: this.#numbers.get(hash), line: this.#lines.get(hash) }
  }

  /** All steps of a key, its newest among them. */
  stepsOf(key: string): readonly Step[] {
    return this.#steps?.get(key) ?? []
  }
}
