/** The transaction met a database that is not what it was taken for: once more from the start. */
export class RetryTransaction extends Error {
  override readonly name = 'RetryTransaction'
}
