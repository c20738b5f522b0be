import type { OtherLang } from '#shared/words.ts'
import { encodeHtml } from '../../routes/encode-html.ts'

/** What stands on a page that a mail leads to. */
export interface LinkPage {
  /** BCP 47 */
  readonly lang: string
  readonly rtl?: boolean
  readonly title: string
  /** HTML made by this file alone */
  readonly body: string
}

/** A whole page: no script, one stylesheet, nothing from elsewhere. */
export function linkPage({ lang, rtl, title, body }: LinkPage): string {
  return `<!doctype html>
<html lang="${encodeHtml(lang)}"${rtl ? ' dir="rtl"' : ''}>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${encodeHtml(title)}</title>
<link rel="stylesheet" href="/m/page.css">
<main>
${body}
</main>
</html>
`
}

/** One line under a heading. */
export function saidBody(title: string, text?: string): string {
  const line = text === undefined ? '' : `\n<p>${encodeHtml(text)}</p>`
  return `<h1>${encodeHtml(title)}</h1>${line}`
}

/** A form with one button and nothing to fill in. */
export function buttonBody(title: string, text: string, button: string): string {
  return `${saidBody(title, text)}
<form method="post"><button>${encodeHtml(button)}</button></form>`
}

/** A rating question and, if there is one, the words to go with it. */
export interface RatingForm extends OtherLang {
  readonly text: string
  readonly low?: string
  readonly high?: string
  readonly ratings: readonly { readonly value: number; readonly name: string }[]
  /** the rating that the link in the mail stands for */
  readonly picked?: number
  readonly comment?: OtherLang & {
    readonly text: string
    readonly hint: string
    readonly maxLength: number
  }
  readonly send: string
  /** what makes two sendings of this page one response */
  readonly k?: string
  /** that this collector made the form */
  readonly proof: string
}

/** The form as the shopper finds it: their rating picked already, nothing sent yet. */
export function ratingBody(form: RatingForm): string {
  const { text, low = '', high = '', ratings, comment, send, k, proof } = form
  const radios = ratings.map((rating) => radio(rating, rating.value === form.picked)).join('\n')
  return `<form method="post">
<fieldset>
<legend${langOf(form)}>${encodeHtml(text)}</legend>
<div class="ratings">
${radios}
</div>
<div class="ends"><span>${encodeHtml(low)}</span><span>${encodeHtml(high)}</span></div>
</fieldset>
${comment ? commentField(comment) : ''}${k === undefined ? '' : hiddenField('k', k)}${hiddenField('t', proof)}<button>${encodeHtml(send)}</button>
</form>`
}

function hiddenField(name: string, value: string): string {
  return `<input type="hidden" name="${name}" value="${encodeHtml(value)}">\n`
}

function radio({ value, name }: RatingForm['ratings'][number], isPicked: boolean): string {
  const checked = isPicked ? ' checked' : ''
  const label = encodeHtml(name)
  return `<label title="${label}"><input type="radio" name="rating" value="${value}" required${checked} aria-label="${label}"><span>${value}</span></label>`
}

/** The language of a text, where the page around it is in another. */
function langOf({ lang, dir }: OtherLang): string {
  return lang === undefined ? '' : ` lang="${encodeHtml(lang)}" dir="${dir}"`
}

function commentField(comment: NonNullable<RatingForm['comment']>): string {
  const { text, hint, maxLength } = comment
  return `<label class="comment"><span${langOf(comment)}>${encodeHtml(text)}</span>
<textarea name="comment" rows="4" maxlength="${maxLength}" placeholder="${encodeHtml(hint)}"></textarea></label>
`
}
