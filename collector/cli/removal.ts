import { confirm } from './confirm.ts'
import { print } from './print.ts'

/** A removal before it is made: what would go, and what makes it. */
interface Removal {
  /** what would go, as JSON and in words */
  readonly plan: unknown
  readonly words: string
  /** removes; resolves to the exit code */
  readonly act: () => Promise<number>
}

/** How it was typed. */
interface Typed {
  readonly 'dry-run': boolean | undefined
  readonly yes: boolean | undefined
  readonly json: boolean | undefined
}

/** Says what would go and stops there with `--dry-run`; else asks on a terminal, and removes. */
export async function removal(typed: Typed, { plan, words, act }: Removal): Promise<number> {
  if (typed['dry-run']) {
    print(typed.json, { dryRun: true, ...Object(plan) }, `${words}; nothing was changed`)
    return 0
  }
  if (await confirm(words, typed.yes)) return act()
  process.stderr.write('nothing was changed\n')
  return 1
}
