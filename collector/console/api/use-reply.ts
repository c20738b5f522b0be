import { useEffect, useState } from 'preact/hooks'
import { ask } from './ask.ts'
import type { Problem } from './problem.ts'

/** What is known of a resource right now. */
export interface Known<T> {
  /** the last good reply; kept while a newer one is on its way, or fails */
  readonly data?: T
  /** why the newest request failed; absent once one succeeds */
  readonly problem?: Problem
  readonly loading: boolean
}

/**
 * A resource of the collector, read again whenever its address or `stamp` changes.
 *
 * @param address absent: nothing is asked yet
 * @param stamp any number that grows when the resource may have changed
 */
export function useReply<T>(address: string | undefined, stamp = 0): Known<T> {
  const [known, setKnown] = useState<Known<T> & { readonly of?: string }>({ loading: true })

  useEffect(() => {
    if (address === undefined) return undefined
    const abort = new AbortController()
    setKnown((last) => ({ ...last, loading: true }))
    void ask<T>(address, { signal: abort.signal }).then((reply) => {
      if (abort.signal.aborted) return
      setKnown((last) =>
        reply.ok
          ? { data: reply.data, of: address, loading: false }
          : { ...(last.of === address && last), problem: reply.problem, loading: false },
      )
    })
    return () => abort.abort()
  }, [address, stamp])

  return known
}
