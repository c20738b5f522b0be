import type { Results } from '#shared/results.ts'
import { answersOf } from '../results/answers-of.ts'
import { useWords } from '../words/use-words.tsx'

/** What a share link shows: survey, site, days, and how many answered, as on the results page. */
export function SharedHead({
  results,
  hint,
}: {
  readonly results: Results
  readonly hint: string
}) {
  const { pack, format } = useWords()
  const { head } = pack
  const { from, to, answered, shown, elsewhere = 0 } = results
  const answers = answersOf(results)
  return (
    <header class="head">
      <h1 class="head-name">{results.survey.name}</h1>
      <ul class="head-facts">
        <li>{results.site.name}</li>
        <li>{format.range(from, to)}</li>
        {answers > 0 && (
          <li>
            <strong>{head.answers(answers, format.count(answers))}</strong>
          </li>
        )}
        {elsewhere > 0 && <li>{head.elsewhere(elsewhere, format.count(elsewhere))}</li>}
        {shown > 0 && answered > 0 && <li>{head.rate(format.share(answered / shown))}</li>}
      </ul>
      <p class="quiet">{hint}</p>
    </header>
  )
}
