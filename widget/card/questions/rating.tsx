import { Component, h } from 'preact'
import type { Asked } from './question.ts'

/** long enough to type the 0 of 10 */
const DIGIT_MS = 700
/** the picked rating is seen for this long before the next question takes its place */
const GLIMPSE_MS = 260

/**
 * A row of native radio buttons. A pointer's pick is kept at once and moves on; the arrow keys only
 * browse, as everywhere on the web, and Space, Enter or a digit keeps what they found: otherwise a
 * keyboard would answer every rating between the first and the one that was meant. What it remembers
 * is the keyboard's, never an answer.
 */
export class Rating extends Component<Asked> {
  isBrowsing = false
  typed = 0
  timer: ReturnType<typeof setTimeout> | undefined

  commit = (input: HTMLInputElement) => {
    const { save, done } = this.props
    clearTimeout(this.timer)
    input.checked = true
    save(Number(input.value))
    this.timer = setTimeout(done, GLIMPSE_MS)
  }

  onKeyDown = (event: KeyboardEvent) => {
    const { key, target, currentTarget } = event
    this.isBrowsing = key.startsWith('Arrow')
    if (this.isBrowsing) clearTimeout(this.timer)
    if ((key === ' ' || key === 'Enter') && target instanceof HTMLInputElement) {
      event.preventDefault()
      this.commit(target)
    }
    if (/^\d$/.test(key)) this.digit(Number(key), currentTarget as HTMLElement)
  }

  digit(figure: number, scale: HTMLElement): void {
    const wanted = this.typed === 1 && figure === 0 ? 10 : figure
    const input = scale.querySelector<HTMLInputElement>(`[value="${wanted}"]`)
    if (!input) return
    clearTimeout(this.timer)
    input.focus()
    input.checked = true
    this.typed = figure
    const mayGoOn = wanted === 1 && scale.querySelector('[value="10"]')
    if (!mayGoOn) return this.commit(input)
    this.timer = setTimeout(this.commit, DIGIT_MS, input)
  }

  override componentWillUnmount(): void {
    clearTimeout(this.timer)
  }

  override render({ question, answer, extras }: Asked) {
    const { id, kind, points, lowest, face = 'numbers', low, high, names = [] } = question
    const first = lowest ?? (kind === 'nps' || points === 11 ? 0 : 1)
    return (
      <fieldset onKeyDown={this.onKeyDown} onKeyUp={() => (this.isBrowsing = false)}>
        <legend class="title" lang={question.lang} dir={question.dir}>
          {question.text}
        </legend>
        <div class={`scale ${face} of${names.length}`}>
          {names.map((name, i) => (
            <label>
              <input
                type="radio"
                name={id}
                value={first + i}
                aria-label={name}
                // before there is an answer, what is browsed to is the browser's alone
                {...(answer && { checked: answer.a === first + i })}
                onClick={({ currentTarget }) => this.isBrowsing || this.commit(currentTarget)}
              />
              <span aria-hidden="true">
                {(face !== 'numbers' && extras?.drawFace(h, face, i)) || first + i}
              </span>
            </label>
          ))}
        </div>
        <div class="ends" aria-hidden="true">
          <span>{low}</span>
          <span>{high}</span>
        </div>
      </fieldset>
    )
  }
}
