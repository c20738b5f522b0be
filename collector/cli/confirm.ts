import { createInterface } from 'node:readline/promises'
import type { Readable, Writable } from 'node:stream'

/** Who is asked: standard input and standard error, unless a test stands in. */
interface Terminal {
  readonly input: Readable & { readonly isTTY?: boolean }
  readonly output: Writable
}

/**
 * Asks on a terminal whether to go on; only "y" or "yes" does. A script, whose input is none, is not
 * asked: it has said what it wants.
 *
 * @param isSure `--yes`: nobody is asked
 */
export async function confirm(
  what: string,
  isSure: boolean | undefined,
  { input, output }: Terminal = { input: process.stdin, output: process.stderr },
): Promise<boolean> {
  if (isSure || input.isTTY !== true) return true
  const lines = createInterface({ input, output })
  try {
    const reply = await lines.question(`${what}\nGo on? [y/N] `)
    return /^y(es)?$/i.test(reply.trim())
  } finally {
    lines.close()
  }
}
