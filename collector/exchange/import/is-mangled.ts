import { monthOf } from './month-names.ts'

/** What a cell holds where a formula of a spreadsheet failed. */
const ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|BUSY!)$/i

/** How workbooks are read, and how spreadsheets of East Asia show a day. */
const DATE = /^(?:(?:19|20)\d\d-\d\d-\d\d(?:[ T][\d:.]+)?|\d{1,2}[월月]\s?\d{1,2}[일日])$/

/** Whether a spreadsheet has put its own in the place of what was there: an error, or a date made of 4/5. */
export function isMangled(text: string): boolean {
  if (isError(text) || DATE.test(text)) return true
  const [, word = ''] =
    /^\d{1,2}[-. ](\p{L}+)\.?$/u.exec(text) ?? /^(\p{L}+)\.?[-. ]\d{1,2}$/u.exec(text) ?? []
  return word !== '' && monthOf(word) !== undefined
}

/** Whether a cell holds a spreadsheet's error and nothing else. */
function isError(text: string): boolean {
  return ERROR.test(text)
}
