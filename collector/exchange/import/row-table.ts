/**
 * Remembers a number for each of very many rows, in 16 bytes a place: rows are known by 64 bits of
 * their hash. Of a million rows, two are mistaken for each other once in 37 million files.
 */
export class RowTable {
  #size = 0
  #high = new Uint32Array(1024)
  #low = new Uint32Array(1024)
  #values = new Float64Array(1024)

  /** The number kept for a row, 0 when there is none. */
  get(hash: Buffer): number {
    return this.#values[this.#place(hash.readUInt32LE(0), hash.readUInt32LE(4))] ?? 0
  }

  /** Keeps a number other than 0 for a row. */
  set(hash: Buffer, value: number): void {
    if (this.#size * 3 > this.#values.length * 2) this.#grow()
    this.#put(hash.readUInt32LE(0), hash.readUInt32LE(4), value)
  }

  #put(high: number, low: number, value: number): void {
    const place = this.#place(high, low)
    if (this.#values[place] === 0) this.#size += 1
    this.#high[place] = high
    this.#low[place] = low
    this.#values[place] = value
  }

  /** Where the row is, or the free place where it would be. */
  #place(high: number, low: number): number {
    const mask = this.#values.length - 1
    let place = high & mask
    while (this.#values[place] !== 0) {
      if (this.#high[place] === high && this.#low[place] === low) return place
      place = (place + 1) & mask
    }
    return place
  }

  #grow(): void {
    const [highs, lows, values] = [this.#high, this.#low, this.#values]
    const places = values.length * 2
    this.#high = new Uint32Array(places)
    this.#low = new Uint32Array(places)
    this.#values = new Float64Array(places)
    this.#size = 0
    for (let i = 0; i < values.length; i++) {
      const value = values[i] ?? 0
      if (value !== 0) this.#put(highs[i] ?? 0, lows[i] ?? 0, value)
    }
  }
}
