import type { Options } from './option.ts'
import type { Typed } from './typed.ts'

/** A command of the command line, with all that it can be told. */
export interface Command {
  /** one or two words: `survey publish` */
  readonly name: string
  /** the word that follows, a file or an id: `FILE`, or `[FILE]` where it may be left out */
  readonly word?: string
  readonly options: Options
  /** what it does, in a line or two */
  readonly says: string
  /** Does it; resolves to the exit code. */
  readonly run: (values: Readonly<Record<string, unknown>>) => Promise<number>
}

/** A command and the module that does it, which is loaded when it is asked for. */
interface Plan<O extends Options, Word extends string | undefined> {
  readonly name: string
  readonly word?: Word
  readonly options: O
  readonly says: string
  readonly load: () => Promise<(typed: Typed<O, Word>) => Promise<number>>
}

/**
 * Declares a command. A module that reads an option which its command does not declare fails the
 * type check; one that is typed and not declared fails when it is typed.
 */
export function command<const O extends Options, const Word extends string | undefined = undefined>(
  plan: Plan<O, Word>,
): Command {
  const { name, word, options, says, load } = plan
  return {
    name,
    ...(word !== undefined && { word }),
    options,
    says,
    // the parser made them of these options
    run: async (values) => (await load())(values as Typed<O, Word>),
  }
}
