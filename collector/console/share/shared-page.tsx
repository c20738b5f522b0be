import { useEffect, useState } from 'preact/hooks'
import { isRating } from '#shared/scale.ts'
import type { SharedView } from '#collector/sharing/shared-view.ts'
import { send } from '../api/send.ts'
import { takeToken } from '../account/take-token.ts'
import { useReply } from '../api/use-reply.ts'
import { Frame } from '../parts/frame.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { ChoiceSheet } from '../results/choice-sheet.tsx'
import { SharedHead } from './shared-head.tsx'
import { EmptySheet } from '../results/empty-sheet.tsx'
import { Funnel } from '../results/funnel.tsx'
import { RatingSheet } from '../results/rating-sheet.tsx'
import { ResultsSkeleton } from '../results/results-skeleton.tsx'
import { ReadOnly } from './read-only.ts'
import { SharedComments } from './shared-comments.tsx'
import { useShareWords } from './words/use-share-words.ts'
import '../results/results-head.css'

type View = Pick<SharedView, 'results' | 'trend'> & { readonly comments: boolean }

/** The results of one survey for somebody who has a link to them. */
export function SharedPage() {
  const words = useShareWords()
  const [tries, setTries] = useState(0)
  const isOpen = useOpened()
  const { data, problem } = useReply<View>(isOpen ? '/shared/read/results' : undefined, tries)
  if (!words) return null

  return (
    <Frame title={data?.results.survey.name ?? words.shared} guest>
      {body()}
    </Frame>
  )

  function body() {
    if (data) return <Shared view={data} hint={words?.sharedHint ?? ''} />
    if (problem?.why === 'missing') {
      return <Notice title={words?.ended ?? ''} hint={words?.endedHint ?? ''} urgent />
    }
    if (problem) return <ProblemNotice problem={problem} again={() => setTries(tries + 1)} />
    return <ResultsSkeleton />
  }
}

/** Exchanges the secret of the address for a cookie; what was opened before needs none. */
function useOpened(): boolean {
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => {
    const secret = takeToken()
    if (secret === '') setIsOpen(true)
    // whether it opened shows in what is read next
    else void send('POST', '/shared/read/open', { secret }).then(() => setIsOpen(true))
  }, [])
  return isOpen
}

function Shared({ view, hint }: { readonly view: View; readonly hint: string }) {
  const { results, trend } = view
  const scored = results.questions.filter(({ kind }) => kind !== 'comment')
  return (
    <ReadOnly.Provider value>
      <SharedHead results={results} hint={hint} />
      {scored.length === 0 && <EmptySheet shown={results.shown} />}
      {scored.map((question) =>
        isRating(question.kind) ? (
          <RatingSheet key={question.id} question={question} results={results} trend={trend} />
        ) : (
          <ChoiceSheet key={question.id} question={question} results={results} />
        ),
      )}
      <Funnel results={results} before={results.previous} />
      {view.comments && <SharedComments results={results} />}
    </ReadOnly.Provider>
  )
}
