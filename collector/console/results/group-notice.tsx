import type { Results } from '#shared/results.ts'
import { useWords } from '../words/use-words.tsx'
import { useView } from './use-view.ts'

/** Of an anonymous survey: why there are no groups on these days, and a link to days that have them. */
export function GroupNotice({ results }: { readonly results: Results }) {
  const { pack, format } = useWords()
  const { hrefOf } = useView()
  const { groupDays } = results
  if (!groupDays) return null
  return (
    <p class="quiet">
      {pack.segments.windowed}{' '}
      <a href={hrefOf({ period: groupDays, segment: undefined })}>
        {format.range(groupDays.from, groupDays.to)}
      </a>
    </p>
  )
}
