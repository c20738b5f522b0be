import { useContext, useState } from 'preact/hooks'
import { FOLLOW_UP_STATUSES, type FollowUp } from '#shared/follow-up.ts'
import type { ResponseItem, Results } from '#shared/results.ts'
import { send } from '../api/send.ts'
import { useWords } from '../words/use-words.tsx'
import { Acting } from './acting.ts'
import { FollowUpForm } from './follow-up-form.tsx'
import { mailTo } from './mail-to.ts'
import { useView } from './use-view.ts'

const NOTHING: FollowUp = { status: 'new', tags: [], note: '' }

/**
 * What is done about an answer: its status at a touch, tags and a note behind it, a reply by mail,
 * whether it counts. Who may not change it reads it all the same.
 */
export function FollowUpPart(props: { readonly item: ResponseItem; readonly results: Results }) {
  const { comments } = useWords().pack
  const { mayEdit } = useContext(Acting)
  const { item, results } = props
  const base = `/api/surveys/${encodeURIComponent(results.survey.id)}/responses/${item.id}`
  const [care, setCare] = useState(item.care ?? NOTHING)
  const [trouble, setTrouble] = useState(false)
  const [excluded, setExcluded] = useState<boolean>()
  const isExcluded = excluded ?? item.excluded ?? false

  async function keep(next: FollowUp) {
    const sent = await send<FollowUp>('PUT', `${base}/care`, next)
    setTrouble(!sent.ok)
    if (sent.ok) setCare(sent.data)
    return sent.ok
  }
  async function count(counts: boolean) {
    const sent = await send<{ readonly excluded: boolean }>('POST', `${base}/marks`, { counts })
    setTrouble(!sent.ok)
    if (sent.ok) setExcluded(sent.data.excluded)
  }
  const reply = mailTo(item, results)

  return (
    <div class="care">
      {mayEdit ? (
        <Status care={care} onPick={(status) => void keep({ ...care, status })} />
      ) : (
        care.status !== 'new' && <span>{comments.statuses[care.status]}</span>
      )}
      <Tags tags={care.tags} />
      {reply && (
        <a class="care-act" href={reply}>
          {comments.reply}
        </a>
      )}
      {mayEdit && (
        <>
          <button class="care-act" type="button" onClick={() => void count(isExcluded)}>
            {isExcluded ? comments.count : comments.leaveOut}
          </button>
          <FollowUpForm care={care} keep={keep} />
        </>
      )}
      {excluded !== undefined && (
        <span role="status">{excluded ? comments.leftOut : comments.counted}</span>
      )}
      {care.note && (
        <p class="care-note" dir="auto">
          {care.note}
        </p>
      )}
      {trouble && (
        <p class="care-trouble" role="alert">
          {comments.notKept}
        </p>
      )}
    </div>
  )
}

function Status(props: {
  readonly care: FollowUp
  readonly onPick: (status: FollowUp['status']) => void
}) {
  const { comments } = useWords().pack
  const { care, onPick } = props
  return (
    <select
      class="care-status"
      data-status={care.status}
      aria-label={comments.status}
      value={care.status}
      onChange={(event) => {
        const picked = event.currentTarget.value
        const status = FOLLOW_UP_STATUSES.find((one) => one === picked)
        if (status) onPick(status)
      }}
    >
      {FOLLOW_UP_STATUSES.map((status) => (
        <option key={status} value={status}>
          {comments.statuses[status]}
        </option>
      ))}
    </select>
  )
}

/** Each leads to the answers that have it. */
function Tags({ tags }: { readonly tags: readonly string[] }) {
  const { hrefOf } = useView()
  return tags.map((tag) => (
    <a class="care-tag" dir="auto" key={tag} href={hrefOf({ tag, list: 'all' })}>
      {tag}
    </a>
  ))
}
