import { useState } from 'preact/hooks'
import type { ShareLink } from '#collector/sharing/share-link.ts'
import { Part } from '../parts/part.tsx'
import { ShownOnce } from '../form/shown-once.tsx'
import { send } from '../api/send.ts'
import { AccountWords } from '../account/words/use-account-words.ts'
import { useReply } from '../api/use-reply.ts'
import { Frame } from '../parts/frame.tsx'
import { useActs } from '../form/use-acts.ts'
import { Trouble } from '../parts/trouble.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { useSignedIn } from '../parts/use-signed-in.ts'
import { useWords } from '../words/use-words.tsx'
import { ShareForm } from './share-form.tsx'
import { useShareWords } from './words/use-share-words.ts'
import './share.css'

/** The links by which others read a survey: those that work, and a form for one more. */
export function SharePage({ id }: { readonly id: string }) {
  return (
    <AccountWords>
      <Page survey={id} />
    </AccountWords>
  )
}

function Page({ survey }: { readonly survey: string }) {
  const { pack } = useWords()
  const words = useShareWords()
  const [stamp, setStamp] = useState(0)
  const [made, setMade] = useState<string>()
  const base = `/api/surveys/${encodeURIComponent(survey)}/shares`
  const { data, problem } = useReply<{ readonly shares: readonly ShareLink[] }>(base, stamp)
  useSignedIn(problem)
  const acts = useActs(() => setStamp((n) => n + 1))
  if (!words) return null
  const changed = () => setStamp(stamp + 1)

  return (
    <Frame
      title={words.title}
      trail={<a href={`/surveys/${encodeURIComponent(survey)}`}>{pack.frame.results}</a>}
    >
      <header class="head">
        <h1 class="head-name">{words.title}</h1>
      </header>
      {problem ? (
        <ProblemNotice problem={problem} again={changed} />
      ) : (
        <>
          <section class="sheet share">
            <p class="share-hint">{words.hint}</p>
            <ShareForm
              base={base}
              words={words}
              onMade={(link) => {
                setMade(link)
                changed()
              }}
            />
            {made && <ShownOnce text={made} hint={words.once} />}
          </section>
          <Part title={words.open}>
            {data?.shares.length === 0 && <p class="quiet">{words.none}</p>}
            <ul>
              {data?.shares.map((link) => (
                <Link
                  key={link.id}
                  link={link}
                  onRevoke={() => void acts.run(send('DELETE', `${base}/${link.id}`))}
                />
              ))}
            </ul>
            <Trouble said={acts.trouble} />
          </Part>
        </>
      )}
    </Frame>
  )
}

function Link({ link, onRevoke }: { readonly link: ShareLink; readonly onRevoke: () => void }) {
  const { format } = useWords()
  const words = useShareWords()
  if (!words) return null
  const facts = [words.kinds[link.kind], words.until(format.day(link.expiresAt.slice(0, 10)))]
  return (
    <li class="row">
      <span dir="auto">{link.name || '—'}</span>
      <span class="quiet">
        {[...facts, ...(link.comments ? [words.withComments] : [])].join(', ')}
      </span>
      <button class="button" type="button" onClick={onRevoke}>
        {words.revoke}
      </button>
    </li>
  )
}
