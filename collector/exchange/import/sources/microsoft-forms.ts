import { findColumn } from '../header.ts'
import { matchQuestions } from './question-columns.ts'
import type { Source } from './source.ts'
import { traitColumns } from './traits.ts'

const COMPLETED = [
  'Completion time',
  'Fertigstellungszeit',
  'Heure de fin',
  'Hora de finalización',
  '완료 시간',
  '完了時刻',
  '完成时间',
]
const STARTED = [
  'Start time',
  'Startzeit',
  'Heure de début',
  'Hora de inicio',
  '시작 시간',
  '開始時刻',
  '开始时间',
]
const OWN =
  /^(id|email|name|last modified time|language|e-?mail|e-?mail-?adresse|이메일|이름|メール|名前|电子邮件|姓名)$/i

/**
 * Microsoft Forms: the workbook or CSV of a form's responses. Columns "ID", "Start time", "Completion
 * time", "Email", "Name", then the questions by wording; ratings are numbers or labels.
 *
 * Source: support.microsoft.com, "Check and share your form results". Times are of whoever exported.
 */
export const microsoftForms: Source = {
  name: 'microsoft-forms',
  title: 'Microsoft Forms',
  recognise: (header) =>
    findColumn(header, COMPLETED) !== undefined && findColumn(header, STARTED) !== undefined,

  draft(header, survey, facets, { sample }) {
    const at = findColumn(header, COMPLETED)
    const started = findColumn(header, STARTED)
    const asked = header.filter(
      (column) =>
        column !== at && column !== started && !OWN.test(column) && !facets.includes(column),
    )
    return {
      key: findColumn(header, ['ID']),
      at: { column: at, or: started === undefined ? [] : [started] },
      answers: matchQuestions(
        asked.map((column) => ({ column, text: column })),
        survey,
        sample,
      ),
      customer: findColumn(header, ['Email', 'E-Mail', '이메일', 'メール', '电子邮件']),
      lang: findColumn(header, ['Language']),
      traits: traitColumns(header, facets),
    }
  },
}
