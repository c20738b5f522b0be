import { onTestFinished } from 'vitest'

type Closing = () => unknown

/** What is open for all tests of a file, while it is being opened. */
let lasting: Closing[] | undefined

/** Runs after the test, or after all tests of the file, if that is for whom it is opened. */
export function whenDone(close: Closing): void {
  if (lasting) lasting.unshift(close)
  else onTestFinished(async () => void (await close()))
}

/**
 * Opens what all tests of a file share, by a helper that otherwise closes it after one test; for
 * `beforeAll`, which closes it by what this resolves to.
 */
export async function openForAll(open: () => Promise<unknown>): Promise<() => Promise<void>> {
  const closings: Closing[] = []
  lasting = closings
  try {
    await open()
  } finally {
    lasting = undefined
  }
  return async () => {
    for (const close of closings) await close()
  }
}
