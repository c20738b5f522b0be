import { useState } from 'preact/hooks'
import type { Refusal, Sent } from '../send.ts'
import { useAccountWords } from '../words/use-account-words.tsx'

/** A form on its way: whether it is busy, and what came back that is no good. */
export interface Sending {
  readonly busy: boolean
  /** what is wrong with a field, in words */
  readonly errorOf: (field: string) => string | undefined
  /** what is wrong with no field in particular */
  readonly trouble: string | undefined
  /** Sends; resolves to the data, or to undefined once the refusal is shown. */
  readonly run: <T>(sent: Promise<Sent<T>>) => Promise<{ readonly data: T } | undefined>
  /** Shows a refusal that came from elsewhere than the collector, or takes it away. */
  readonly show: (refusal: Refusal | undefined) => void
}

/** @param signedOut said of a 401, which means different things on different pages */
export function useSending(signedOut?: string): Sending {
  const { flaws, refusals } = useAccountWords()
  const [busy, setBusy] = useState(false)
  const [refusal, show] = useState<Refusal>()

  async function run<T>(sent: Promise<Sent<T>>) {
    setBusy(true)
    show(undefined)
    const came = await sent
    setBusy(false)
    if (came.ok) return { data: came.data }
    show(came.refusal)
    return undefined
  }

  function errorOf(field: string): string | undefined {
    if (refusal?.field !== field || refusal.flaw === undefined) return undefined
    return flaws[`${field}.${refusal.flaw}`] ?? flaws[refusal.flaw] ?? flaws['wrong']
  }

  function troubleOf({ why, field, minutes }: Refusal): string | undefined {
    if (field !== undefined) return undefined
    if (why === 'offline') return refusals.offline
    if (why === 'wait') return refusals.wait(minutes ?? 1)
    return why === 'signed_out' ? (signedOut ?? refusals.failed) : refusals.failed
  }

  return { busy, errorOf, run, show, trouble: refusal && troubleOf(refusal) }
}
