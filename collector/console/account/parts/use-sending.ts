import { useState } from 'preact/hooks'
import type { Problem, Reply } from '../../api/problem.ts'
import { troubleOf } from '../../form/trouble-of.ts'
import { useWords } from '../../words/use-words.tsx'
import { useAccountWords } from '../words/use-account-words.ts'

/** What a form shows of a refusal. */
type Shown = Pick<Problem, 'why'> & Partial<Problem>

/** A form on its way: whether it is busy, and what came back that is no good. */
export interface Sending {
  readonly busy: boolean
  /** what is wrong with a field, in words */
  readonly errorOf: (field: string) => string | undefined
  /** what is wrong with no field in particular */
  readonly trouble: string | undefined
  /** Sends; resolves to the data, or to undefined once the refusal is shown. */
  readonly run: <T>(sent: Promise<Reply<T>>) => Promise<{ readonly data: T } | undefined>
  /** Shows a refusal that came from elsewhere than the collector, or takes it away. */
  readonly show: (refusal: Shown | undefined) => void
}

/** @param signedOut said of a 401, which means different things on different pages */
export function useSending(signedOut?: string): Sending {
  const { flaws } = useAccountWords()
  const { form } = useWords().pack
  const [busy, setBusy] = useState(false)
  const [refusal, show] = useState<Shown>()

  async function run<T>(sent: Promise<Reply<T>>) {
    setBusy(true)
    show(undefined)
    const came = await sent
    setBusy(false)
    if (came.ok) return { data: came.data }
    show(came.problem)
    return undefined
  }

  function errorOf(field: string): string | undefined {
    if (refusal?.field !== field || refusal.flaw === undefined) return undefined
    return flaws[`${field}.${refusal.flaw}`] ?? flaws[refusal.flaw] ?? flaws['wrong']
  }

  function trouble(): string | undefined {
    if (refusal === undefined || refusal.field !== undefined) return undefined
    if (refusal.why === 'signed_out' && signedOut !== undefined) return signedOut
    return troubleOf(refusal, form)
  }

  return { busy, errorOf, run, show, trouble: trouble() }
}
