/** The transaction met a book that is not what it was taken for: once more from the start. */
export class Stale extends Error {
  override readonly name = 'Stale'
}
