import { useState } from 'preact/hooks'
import type { ImportCheck } from '#collector/exchange/import/import-check.ts'
import { scaleOf } from '#shared/scale.ts'
import type { Question, Survey } from '#shared/survey.ts'
import { SendForm } from '../form/send-form.tsx'
import { useWords } from '../words/use-words.tsx'
import type { Picks } from './picks.ts'
import { useImportWords } from './words/use-import-words.ts'

type Said = Picks['labels']
/** A text whose meaning is left open; a rating or `''` says one. */
const OPEN = '\0'

/** Texts that stand where ratings were expected: what each is proposed to mean, for the owner to say. */
export function LabelPart(props: {
  readonly survey: Survey
  readonly labels: ImportCheck['labels']
  readonly isBusy: boolean
  readonly onSay: (labels: Said) => void
}) {
  const { labels: words } = useImportWords()
  const { format } = useWords()
  const { survey, labels } = props
  const [said, setSaid] = useState<Said>({})
  const asked = survey.questions.filter(({ id }) => labels[id] !== undefined)
  const meant = (id: string, text: string, guess = OPEN) => said[id]?.[text] ?? guess

  function submit(): void {
    const all = asked.map(({ id }) => [
      id,
      Object.fromEntries(
        (labels[id] ?? [])
          .map(({ text, guess }) => [text, meant(id, text, guess)] as const)
          .filter(([, rating]) => rating !== OPEN),
      ),
    ])
    props.onSay(Object.fromEntries(all) as Said)
  }

  if (asked.length === 0) return null
  return (
    <section class="sheet stack">
      <h2 class="sheet-title">{words.title}</h2>
      <p class="quiet">{words.hint}</p>
      <SendForm act={words.take} sending={{ busy: props.isBusy }} onSubmit={submit}>
        {asked.map((question) => (
          <figure key={question.id} class="import-table" tabIndex={0} aria-label={words.title}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.text}</th>
                  <th scope="col">{words.times}</th>
                  <th scope="col">{words.means}</th>
                </tr>
              </thead>
              <tbody>
                {(labels[question.id] ?? []).map(({ text, count, guess }) => (
                  <tr key={text}>
                    <td dir="auto">{text}</td>
                    <td>{format.count(count)}</td>
                    <td>
                      <select
                        class="import-label"
                        aria-label={words.meaningOf(text)}
                        value={meant(question.id, text, guess)}
                        onChange={({ currentTarget: { value } }) =>
                          setSaid({
                            ...said,
                            [question.id]: { ...said[question.id], [text]: value },
                          })
                        }
                      >
                        <option value={OPEN}>{words.open}</option>
                        <option value="">{words.noAnswer}</option>
                        {ratingsOf(question).map((rating) => (
                          <option key={rating} value={rating}>
                            {rating}
                          </option>
                        ))}
                      </select>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </figure>
        ))}
      </SendForm>
    </section>
  )
}

function ratingsOf(question: Question): readonly string[] {
  const { low = 0, high = 0 } = scaleOf(question) ?? {}
  return Array.from({ length: high - low + 1 }, (_, i) => String(low + i))
}
