/** What a log may say of an error. */
export interface DescribedError {
  readonly error: string
  /** where in our own sources it was thrown, `collector/server/app.ts:12`; absent: not there */
  readonly at?: string
}

const MAX_LENGTH = 200
const MAX_READ = 2_000

/**
 * An error for the log. Messages quote what they choke on, which may be an answer or a name: quoted
 * texts are left out, and what lies between two of them.
 */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { error: 'something that is no error' }
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  // quotes hold quotes: all between the first and the last goes
  const words = error.message.slice(0, MAX_READ).replace(/(["'`])(?:.*["'`]|.*$)/s, '$1…$1')
  const at = /(collector|shared)\/[\w./-]+\.[jt]s:\d+/.exec(error.stack ?? '')?.[0]
  return {
    error: `${error.name}${code}: ${words.slice(0, MAX_LENGTH)}`,
    ...(at !== undefined && { at }),
  }
}
