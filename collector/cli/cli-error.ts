/** What was asked cannot be done, in one sentence for whoever typed it. */
export class CliError extends Error {
  override readonly name = 'CliError'
}
