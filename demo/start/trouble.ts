/** Starting failed for a reason that the person at the terminal can mend; the message is the sentence they read. */
export class Trouble extends Error {
  override readonly name = 'Trouble'
}
