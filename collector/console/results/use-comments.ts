import { useEffect, useState } from 'preact/hooks'
import type { ResponseItem, ResponsePage } from '#shared/results.ts'
import { readComments } from './read-comments.ts'

/** The comments read so far. */
export interface KnownComments {
  /** newest first; absent while the first are read */
  readonly items?: readonly ResponseItem[]
  /** reads older ones; absent when there are none */
  readonly readOlder?: () => void
  /** true while any are read, those of another view than the one asked for still standing */
  readonly busy: boolean
  /** reads again; present once reading failed */
  readonly again?: () => void
}

/**
 * Comments by page. News puts the newest on top and keeps the older ones that were read.
 *
 * @param key names what `wanted` picks, so that a change of it begins anew
 */
export function useComments(
  address: string,
  key: string,
  stamp: number,
  wanted: (item: ResponseItem) => boolean,
): KnownComments {
  const [known, setKnown] = useState<ResponsePage & { readonly of?: string }>()
  const [busy, setBusy] = useState(false)
  const [tries, setTries] = useState(0)
  const [failed, setFailed] = useState(false)
  const of = `${address} ${key}`

  useEffect(() => {
    let current = true
    void readComments(address, wanted).then((page) => {
      if (!current) return
      setFailed(!page)
      if (page) setKnown((last) => (last?.of === of ? merged(page, last, of) : { ...page, of }))
    })
    return () => {
      current = false
    }
  }, [of, stamp, tries])

  const isOfAnother = known?.of !== of
  const next = isOfAnother ? undefined : known.next
  const readOlder = () => {
    setBusy(true)
    void readComments(address, wanted, next).then((page) => {
      setBusy(false)
      setFailed(!page)
      if (page) setKnown((last) => (last?.of === of ? appended(last, page, of) : last))
    })
  }
  return {
    ...(known && { items: known.responses }),
    ...(next !== undefined && { readOlder }),
    busy: busy || (isOfAnother && !failed),
    ...(failed && { again: () => setTries((count) => count + 1) }),
  }
}

/** Older comments that were read already stay, each once. */
function merged(newest: ResponsePage, last: ResponsePage, of: string) {
  const ids = new Set(newest.responses.map(({ id }) => id))
  const older = last.responses.filter(({ id }) => !ids.has(id))
  return { ...last, responses: [...newest.responses, ...older], of }
}

function appended(last: ResponsePage, page: ResponsePage, of: string) {
  return { ...page, responses: [...last.responses, ...page.responses], of }
}
