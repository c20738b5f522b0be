import type { Reason } from '#shared/eligibility.ts'
import type { SurveyRules } from '#shared/rules.ts'
import { fetchWords } from '../engine/fetch-words.ts'
import type { TagContext } from '../tag-context.ts'
import { unsent } from '../outbox.ts'
import { debug } from '../debug.ts'
import { checkConnection, type Check } from './check-connection.ts'
import { openFrame } from './open-frame.ts'
import { packFor } from './pack-for.ts'
import { drawPanel } from './panel-view.tsx'
import { showOnly } from './show-only.ts'

/** how often what is shown is looked at again, while it is in view */
const LOOK_MS = 1_000

let isOpen = false

/** Opens the why-not panel, once: whether each survey asks and why not, and what the tag knows. */
export function openPanel(
  tag: TagContext,
  reasonsOf: (survey: SurveyRules) => readonly Reason[],
): void {
  if (isOpen) return
  isOpen = true
  const pack = packFor(navigator.languages)
  const { root, remove } = openFrame(pack.lang, 'panel')
  const focused = document.activeElement
  let checks: Check[] | undefined
  let waiting = 0

  const draw = () =>
    drawPanel(root, tag, {
      pack,
      checks,
      reasonsOf,
      unsent: waiting,
      onShow(survey) {
        fetchWords(tag, survey)
          .then((words) => showOnly(tag, words))
          .catch(debug)
      },
      onForget() {
        tag.memory.forget()
        draw()
      },
      onClose() {
        clearInterval(timer)
        isOpen = false
        remove()
        if (focused instanceof HTMLElement) focused.focus()
      },
    })
  const look = async () => {
    waiting = (await unsent(tag.rules.site)).length
    draw()
  }
  const timer = setInterval(() => document.hidden || look().catch(debug), LOOK_MS)

  draw()
  root.querySelector('h2')?.focus({ preventScroll: true })
  look().catch(debug)
  checkConnection(tag)
    .then((found) => {
      checks = found
      if (isOpen) draw()
    })
    .catch(debug)
}
