import { ASSISTANT_MARK } from '#shared/assistant-mark.ts'
import { useState } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso'
import type { AuditLine } from '#collector/owners/audit/read-audit.ts'
import type { AuditCategory } from '#collector/owners/audit/category.ts'
import type { SiteReply } from '#shared/site-replies.ts'
import { useReply } from '../../api/use-reply.ts'
import { Part } from '../../parts/part.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { SiteFrame } from '../../parts/site-frame.tsx'
import { useSignedIn } from '../../parts/use-signed-in.ts'
import { useWords } from '../../words/use-words.tsx'
import type { AccountPack } from '../words/pack.ts'
import { AccountWords, useAccountWords } from '../words/use-account-words.ts'
import './history.css'

/** as the collector pages them */
const PAGE = 100

/** `/sites/:id/history?about=&actor=&before=`: who did what at a site, when. For its owners. */
export function HistoryPage() {
  return (
    <AccountWords>
      <History />
    </AccountWords>
  )
}

function History() {
  const { team } = useAccountWords()
  const { params } = useRoute()
  const { path, query } = useLocation()
  const [tries, setTries] = useState(0)
  const { id = '' } = params
  const { about, actor, before } = query
  const base = `/api/sites/${encodeURIComponent(id)}`
  const site = useReply<SiteReply>(base)
  const asked = searchOf({ about, actor, before })
  const { data, problem, loading } = useReply<readonly AuditLine[]>(`${base}/audit${asked}`, tries)
  useSignedIn(problem)
  const to = (change: Record<string, string | undefined>) =>
    path + searchOf({ about, actor, ...change })
  const last = data?.at(-1)
  const matters = Object.keys(team.matters) as AuditCategory[]

  return (
    <SiteFrame id={id} reply={site.data} at="history">
      <h1 class="page-title">{team.audit}</h1>
      <nav class="acts" aria-label={team.about}>
        {[undefined, ...matters].map((matter) => (
          <a
            key={matter ?? ''}
            class="button"
            href={to({ about: matter })}
            {...(matter === about && { 'aria-current': 'true' })}
          >
            {matter ? team.matters[matter] : team.everything}
          </a>
        ))}
        {actor && (
          <a class="button" href={to({ actor: undefined })}>
            {team.only(actorName(team, actor))} ×
          </a>
        )}
      </nav>
      {!data && problem && <ProblemNotice problem={problem} again={() => setTries(tries + 1)} />}
      {data && (
        <Part title={about ? team.matters[about as AuditCategory] : team.everything}>
          {data.length === 0 && <p class="quiet">{team.noAudit}</p>}
          <Lines lines={data} isOld={loading} narrow={(one) => to({ actor: one })} />
          {data.length === PAGE && last && (
            <a class="button history-more" href={to({ before: String(last.id) })}>
              {team.more}
            </a>
          )}
        </Part>
      )}
    </SiteFrame>
  )
}

function Lines(props: {
  readonly lines: readonly AuditLine[]
  /** of what was asked before, until what is asked now has come */
  readonly isOld: boolean
  readonly narrow: (actor: string) => string
}) {
  const { team } = useAccountWords()
  const { format } = useWords()
  return (
    <ol class="history" aria-busy={props.isOld}>
      {props.lines.map(({ id, at, actor, action, subject }) => (
        <li key={id}>
          <time dateTime={at}>{format.instant(at)}</time>
          <a href={props.narrow(actor)}>{actorName(team, actor)}</a>
          <span>
            {team.deeds[action] ?? action} {subject && <strong dir="auto">{subject}</strong>}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** An assistant is named by whose it is. */
function actorName({ assistantOf }: Pick<AccountPack['team'], 'assistantOf'>, actor: string) {
  return actor.startsWith(ASSISTANT_MARK) ? assistantOf(actor.slice(ASSISTANT_MARK.length)) : actor
}

function searchOf(wanted: Record<string, string | undefined>): string {
  const given = Object.entries(wanted).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  )
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`
}
