import type { ResponseItem } from '#shared/results.ts'
import type { PublishedSurvey } from '../../catalog/catalog.ts'
import { doesFit } from '../../follow-up/does-fit.ts'
import { findFollowUp } from '../../follow-up/follow-up.ts'
import type { ExportOrder, ExportStore } from './order.ts'
import { segmentFilter } from './segment-filter.ts'

/**
 * The responses that an order asks for, with what owners made of each.
 *
 * @param asRead what the reader sees of one: what is not seen is not found
 */
export async function* filterPages(
  store: ExportStore,
  survey: PublishedSurvey,
  pages: AsyncIterable<readonly ResponseItem[]>,
  order: ExportOrder,
  asRead: (item: ResponseItem) => ResponseItem = (item) => item,
): AsyncGenerator<readonly ResponseItem[]> {
  const { segments = [], search = {} } = order.filters ?? {}
  const isOf = await segmentFilter(store, survey, segments, order)
  for await (const page of pages) {
    const some = page.filter(isOf)
    const ids = some.map(({ id }) => id)
    const cared = await findFollowUp(store.people.database, survey.site.id, ids)
    const read = some.map((item) => {
      const care = cared.get(item.id)
      return asRead(care ? { ...item, care } : item)
    })
    yield read.filter((item) => doesFit(item, search))
  }
}
