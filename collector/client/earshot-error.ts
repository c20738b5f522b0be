/** The collector refused: `message` is its sentence. */
export class EarshotError extends Error {
  override readonly name = 'EarshotError'
  /** of the reply, 400 to 599 */
  readonly status: number

  constructor(status: number, sentence: string) {
    super(sentence)
    this.status = status
  }
}
