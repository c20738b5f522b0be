import { findColumn } from '../header.ts'
import { matchQuestions } from './question-columns.ts'
import type { Source } from './source.ts'
import { traitColumns } from './traits.ts'

/** "Timestamp" in the languages of forms; it is always the first column. */
const TIMESTAMP =
  /^(timestamp|타임스탬프|タイムスタンプ|时间戳记|時間戳記|zeitstempel|horodateur|marca temporal|informazioni cronologiche|carimbo de data\/hora|отметка времени|sygnatura czasowa|zaman damgası|tijdstempel|tidstämpel|dấu thời gian|ประทับเวลา|स्टैम्प|طابع زمني|חותמת זמן|позначка часу|stempel waktu)$/i

/**
 * Google Forms: the CSV of a form, or of its sheet. The first column is the time in the form's
 * language, the others are the questions by wording; a form may ask for an e-mail address or score
 * itself. There is no key: rows are known by what is read of them.
 *
 * Source: exports in public repositories. A form's own CSV writes "2024/03/01 2:05:33 PM GMT+9", a
 * sheet the form of its country.
 */
export const googleForms: Source = {
  name: 'google-forms',
  title: 'Google Forms',
  recognise: (header) => TIMESTAMP.test(header[0] ?? '') && header.length > 1 && !isOthers(header),

  draft(header, survey, facets, { sample }) {
    const [time = '', ...rest] = header
    const asked = rest.filter((column) => !OWN.test(column) && !facets.includes(column))
    return {
      at: time,
      answers: matchQuestions(
        asked.map((column) => ({ column, text: column })),
        survey,
        sample,
      ),
      customer: findColumn(header, [
        'Username',
        'Email Address',
        '이메일 주소',
        'メールアドレス',
        '电子邮件地址',
      ]),
      traits: traitColumns(header, facets),
    }
  },
}

const OWN = /^(username|email address|이메일 주소|メールアドレス|电子邮件地址)$/i

/** Other tools call a column "Timestamp" as well, and name further ones. */
function isOthers(header: readonly string[]): boolean {
  return findColumn(header, ['response id', 'survey id', 'uuid', 'id']) !== undefined
}
