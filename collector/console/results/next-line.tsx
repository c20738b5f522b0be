import { useContext } from 'preact/hooks'
import type { QuestionResults, Results } from '#shared/results.ts'
import type { View } from '../address/view.ts'
import { ReadOnly } from '../share/read-only.ts'
import { moodNames } from '../words/mood-names.ts'
import { useWords } from '../words/use-words.tsx'
import type { SegmentGroups } from './segment-rows.ts'
import { useFacetWords } from './use-facet-words.ts'
import { useView } from './use-view.ts'

/**
 * What to do next about a score: read those who are unhappy, in the segment that stands below the
 * others where there is one. Nothing where nobody was asked for words.
 */
export function NextLine(props: {
  readonly question: QuestionResults
  readonly results: Results
  readonly groups: SegmentGroups
}) {
  const { pack } = useWords()
  const { valueName } = useFacetWords()
  const { view, go, hrefOf } = useView()
  const isReadOnly = useContext(ReadOnly)
  const { question, results, groups } = props
  if (isReadOnly || !results.questions.some(({ kind }) => kind === 'comment')) return null
  const low = view.segment ? undefined : lowest(groups)
  const change: Partial<View> = { mood: 'bad', ...(low && { segment: low }) }
  const { next } = pack.segments

  return (
    <p class="verdict-more">
      <a
        class="next-line"
        href={hrefOf(change)}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return
          event.preventDefault()
          go(change)
          document.getElementById('comments-title')?.scrollIntoView({ block: 'start' })
        }}
      >
        {low ? next.low(valueName(low.facet, low.value)) : next.read(moodNames(pack, question).bad)}
      </a>
    </p>
  )
}

/** The largest segment that is below the others by more than chance, a sure one first. */
function lowest({ facets }: SegmentGroups): View['segment'] {
  const rows = facets.flatMap((facet) => facet.rows)
  const below = rows.filter(({ stands }) => stands?.way === 'down')
  const found = below.find(({ stands }) => stands?.sure) ?? below[0]
  return found && { facet: found.facet, value: found.value }
}
