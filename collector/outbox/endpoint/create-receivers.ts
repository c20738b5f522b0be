import { makersOf } from '../../owners/members/makers-of.ts'
import type { Receivers } from '../../owners/members/receivers.ts'
import type { OwnerDatabase } from '../../owners/tables.ts'
import type { OutboxStore } from '../../store/outbox-store.ts'
import { createEncryption } from '../encrypt.ts'
import { pauseReceiversOf } from './pause-receivers-of.ts'
import { receiversOf } from './receivers-of.ts'

/** @param secret seals what endpoints are sent to */
export function createReceivers(
  store: Pick<OutboxStore, 'readEndpoints' | 'changeEndpoint'>,
  database: OwnerDatabase,
  secret: string,
): Receivers {
  const seal = createEncryption(secret)
  return {
    async count({ siteId: site, ...who }) {
      const makers = await makersOf(database, who)
      return (await receiversOf(store, seal, { makers, mailedTo: who.email, site })).length
    },
    async pause({ siteId: site, ...who }, gone) {
      const makers = await makersOf(database, who)
      return pauseReceiversOf(store, seal, { makers, site, ...(gone && { mailedTo: who.email }) })
    },
  }
}
