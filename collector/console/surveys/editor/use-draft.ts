import { useEffect, useRef, useState } from 'preact/hooks'
import type { DraftReply, DraftNote } from '#shared/site-replies.ts'
import type { SurveyDraft } from '#shared/survey.ts'
import type { Problem } from '../../api/problem.ts'
import { send } from '../../api/send.ts'
import { patched, type Change } from './patched.ts'

/** typing is saved as soon as it pauses */
const PAUSE_MS = 700
/** how long a lost connection is left alone */
const RETRY_MS = 4_000
const MAX_UNDO = 100

/** How saving stands. */
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'offline' | 'incomplete' | 'newer'

/** A survey that is being written. */
export interface DraftEditor {
  readonly draft: SurveyDraft
  readonly state: SaveState
  /** what the collector refused; absent: nothing */
  readonly refused: Problem | undefined
  /** what somebody else has saved, with `newer` */
  readonly theirs: DraftReply | undefined
  readonly canUndo: boolean
  /** @param step changes of one step are undone together, such as typing in one field */
  change(change: Change<SurveyDraft>, step?: string): void
  undo(): void
  takeTheirs(): void
  keepMine(): void
  /** saves what is not saved; the revision as it then is, or `undefined` when it could not be */
  flush(): Promise<number | undefined>
  /** nothing is saved any more: it was published */
  reset(): void
}

/**
 * Holds a draft, saves it as it changes, and never over what somebody else has saved. What was not
 * saved is kept in this browser tab, so that a reload during a lost connection loses nothing.
 */
export function useDraft(site: string, opened: DraftReply): DraftEditor {
  const { id } = opened
  const [draft, setDraft] = useState(() => recall(id, opened) ?? opened.draft)
  const [past, setPast] = useState<readonly { draft: SurveyDraft; step: string }[]>([])
  const [state, setState] = useState<SaveState>(draft === opened.draft ? 'saved' : 'unsaved')
  const [refused, setRefused] = useState<Problem>()
  const [theirs, setTheirs] = useState<DraftReply>()
  const rev = useRef(opened.note?.rev ?? 0)
  const newest = useRef(draft)
  const saved = useRef(opened.draft)
  const running = useRef<Promise<void>>(Promise.resolve())

  function put(next: SurveyDraft): void {
    newest.current = next
    setDraft(next)
    remember(id, rev.current, next)
    setState((now) => (now === 'newer' ? now : 'unsaved'))
  }

  function save(): Promise<void> {
    running.current = running.current.then(saveNow)
    return running.current
  }

  async function saveNow(): Promise<void> {
    const sending = newest.current
    if (sending === saved.current) return setState('saved')
    if (!isSendable(sending)) return setState('incomplete')
    setState('saving')
    const body = { rev: rev.current, draft: sending }
    const sent = await send<DraftNote>('PATCH', `/api/sites/${site}/drafts/${id}`, body)
    if (sent.ok) {
      rev.current = sent.data.rev
      saved.current = sending
      setRefused(undefined)
      const isNewest = newest.current === sending
      if (isNewest) forget(id)
      return setState(isNewest ? 'saved' : 'unsaved')
    }
    const { status, reply } = sent.problem
    if (status === 409 && isDraftReply(reply)) {
      setTheirs(reply)
      return setState('newer')
    }
    setRefused(sent.problem)
    setState(status === 0 || status >= 500 ? 'offline' : 'incomplete')
  }

  useEffect(() => {
    if (state !== 'unsaved' && state !== 'offline') return undefined
    const run = () => void save()
    const timer = setTimeout(run, state === 'offline' ? RETRY_MS : PAUSE_MS)
    if (state === 'offline') addEventListener('online', run)
    return () => {
      clearTimeout(timer)
      removeEventListener('online', run)
    }
  }, [draft, state])

  return {
    draft,
    state,
    refused,
    theirs,
    canUndo: past.length > 0,
    change(change, step = '') {
      const isSameStep = step !== '' && past.at(-1)?.step === step
      if (!isSameStep) setPast([...past, { draft: newest.current, step }].slice(-MAX_UNDO))
      put(patched(newest.current, change))
    },
    undo() {
      const before = past.at(-1)
      if (!before) return
      setPast(past.slice(0, -1))
      put(before.draft)
    },
    takeTheirs() {
      if (!theirs) return
      rev.current = theirs.note?.rev ?? 0
      saved.current = theirs.draft
      newest.current = theirs.draft
      setDraft(theirs.draft)
      setTheirs(undefined)
      forget(id)
      setState('saved')
    },
    keepMine() {
      if (!theirs) return
      rev.current = theirs.note?.rev ?? 0
      setTheirs(undefined)
      setState('unsaved')
    },
    async flush() {
      // what was never changed has no draft yet: publishing needs one
      if (rev.current === 0 && newest.current === saved.current)
        newest.current = { ...newest.current }
      await save()
      return newest.current === saved.current ? rev.current : undefined
    },
    reset() {
      rev.current = 0
      setPast([])
      setState('saved')
    },
  }
}

/** Whether every text that must have words has some: while one is being rewritten it may not. */
function isSendable({ questions, name }: SurveyDraft): boolean {
  const options = questions.flatMap((question) => question.options ?? [])
  return options.every(({ text }) => Object.keys(text).length > 0) && name?.trim() !== ''
}

function isDraftReply(reply: unknown): reply is DraftReply {
  return typeof reply === 'object' && reply !== null && 'draft' in reply
}

function remember(id: string, rev: number, draft: SurveyDraft): void {
  try {
    sessionStorage.setItem(`earshot.draft.${id}`, JSON.stringify({ rev, draft }))
  } catch {
    // a full or blocked storage: what is typed lives in the page alone
  }
}

function forget(id: string): void {
  try {
    sessionStorage.removeItem(`earshot.draft.${id}`)
  } catch {
    // blocked storage holds nothing to forget
  }
}

/** What this tab could not save, if it was made from what is saved now. */
function recall(id: string, { note }: DraftReply): SurveyDraft | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(`earshot.draft.${id}`) ?? 'null')
    if (!isKept(kept) || kept.rev !== (note?.rev ?? 0)) return undefined
    return kept.draft
  } catch {
    return undefined
  }
}

function isKept(kept: unknown): kept is { readonly rev: number; readonly draft: SurveyDraft } {
  return typeof kept === 'object' && kept !== null && 'rev' in kept && 'draft' in kept
}
