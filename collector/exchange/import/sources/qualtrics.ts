import { findColumn } from '../header.ts'
import { matchQuestions } from './question-columns.ts'
import type { Source } from './source.ts'
import { traitColumns } from './traits.ts'

/** Columns that are not questions. */
const OWN =
  /^(StartDate|EndDate|Status|IPAddress|Progress|Duration|Finished|RecordedDate|ResponseId|Recipient\w*|ExternalReference|ExternalDataReference|Location(Latitude|Longitude)|DistributionChannel|UserLanguage|Q_\w+|.*_(Browser|Version|Operating System|Resolution|NPS_GROUP))/i

/**
 * Qualtrics: CSV of a survey's responses. Three heading rows: codes ("StartDate", "ResponseId", "Q1"),
 * wordings, and import ids as JSON. Previews ("Survey Preview") are no answers. With labels for values
 * ("Export labels") answers are the table of labels.
 *
 * Source: qualtrics.com support, "Understanding your data set". Times are of the account's zone.
 */
export const qualtrics: Source = {
  name: 'qualtrics',
  title: 'Qualtrics',
  recognise: (header) => header.includes('ResponseId') && header.includes('RecordedDate'),

  draft(header, survey, facets, { sample, titles }) {
    const asked = header.filter((column) => !OWN.test(column) && !facets.includes(column))
    const status = findColumn(header, ['Status'])
    return {
      key: 'ResponseId',
      at: { column: 'RecordedDate', or: ['EndDate'].filter((name) => header.includes(name)) },
      answers: matchQuestions(
        asked.map((column) => ({ column, text: titles?.get(column) ?? column })),
        survey,
        sample,
      ),
      customer: findColumn(header, [
        'ExternalReference',
        'ExternalDataReference',
        'RecipientEmail',
      ]),
      lang: findColumn(header, ['UserLanguage']),
      traits: traitColumns(header, facets),
      missing: ['-99'],
      ...(status !== undefined && {
        only: { [status]: ['IP Address', '0', 'Anonymous', '4', ''] },
      }),
    }
  },
}
