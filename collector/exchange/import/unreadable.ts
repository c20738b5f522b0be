/**
 * A file that cannot be read on from some line: wrong encoding, a quote never closed, broken JSON.
 * The message is one sentence for the owner. Thrown from within streams, caught where a file is checked.
 */
export class Unreadable extends Error {
  readonly line: number

  constructor(line: number, message: string) {
    super(message)
    this.name = 'Unreadable'
    this.line = line
  }
}
