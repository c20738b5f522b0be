import type { SeenPage, SiteHealth, SiteReply } from '#shared/site-replies.ts'
import { useWords } from '../../words/use-words.tsx'
import { ask } from '../../api/ask.ts'
import { useActs } from '../../form/use-acts.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { send } from '../../api/send.ts'
import { useSurveyWords } from '../words/use-survey-words.ts'

/** Whether the shop's pages have asked for the tag: green without a reload once they do. */
export function Detection(props: {
  readonly id: string
  readonly health: SiteHealth
  readonly onChanged: () => void
}) {
  const { install } = useSurveyWords()
  const { format, pack } = useWords()
  const { id, health, onChanged } = props
  const { seen, seenDay, foreign, now } = health
  const isSeen = seen !== undefined || seenDay !== undefined

  return (
    <div class="detection" role="status">
      <p class="detection-light" data-seen={isSeen}>
        <strong>{isSeen ? install.seen : install.waiting}</strong>
        <span>{told()}</span>
      </p>
      {seen && (
        <p class="quiet">
          <a class="desk-link" href={panelOf(seen)} target="_blank" rel="noopener">
            {install.panel}
          </a>
          <br />
          {install.panelHint}
        </p>
      )}
      {foreign.map((page) => (
        <Stranger key={page.origin} id={id} page={page} onChanged={onChanged} />
      ))}
      {isSeen && health.asking === 0 && (
        <a class="button button-main" href={`/sites/${id}/new`}>
          {install.next}
        </a>
      )}
    </div>
  )

  function told(): string {
    if (seen) return install.seenAt(ago(seen, now, pack.lang), seen.page ?? seen.origin)
    return seenDay ? install.seenDay(format.longDay(seenDay.day)) : install.waitingHint
  }
}

function Stranger(props: {
  readonly id: string
  readonly page: SeenPage
  readonly onChanged: () => void
}) {
  const { install } = useSurveyWords()
  const { id, page, onChanged } = props

  const acts = useActs(onChanged)
  const allow = () =>
    void acts.run(ask<SiteReply>(`/api/sites/${id}`), ({ site, print }) => {
      const change = { origins: [...site.origins, page.origin] }
      void acts.run(send('PATCH', `/api/sites/${id}`, { print, change }))
    })

  return (
    <div class="detection-stranger">
      <p>{install.foreign(page.origin)}</p>
      <p class="field-hint">{install.foreignHint}</p>
      <button class="button" type="button" onClick={allow}>
        {install.allow}
      </button>
      <Trouble said={acts.trouble} />
    </div>
  )
}

/** The page that was seen last, opened with the panel that says why nothing asks. */
function panelOf({ origin, page = '/' }: SeenPage): string {
  return `${origin}${page}#earshot`
}

/** By the collector's clock on both ends: an owner's may be wrong. */
function ago({ at }: SeenPage, now: string, lang: string): string {
  const seconds = Math.max(0, Math.round((Date.parse(now) - Date.parse(at)) / 1000))
  const relative = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' })
  if (seconds < 60) return relative.format(0, 'minute')
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return relative.format(-minutes, 'minute')
  return minutes < 1440
    ? relative.format(-Math.floor(minutes / 60), 'hour')
    : relative.format(-Math.floor(minutes / 1440), 'day')
}
