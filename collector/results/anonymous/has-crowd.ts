import { SCORING } from '#shared/score/constants.ts'
import type { Store } from '../../store/store.ts'

/** Whether enough answered for single answers to be read: among fewer than 5, each is known. */
export async function hasCrowd(store: Pick<Store, 'readOldest'>, survey: string): Promise<boolean> {
  const page = await store.readOldest(survey, { limit: SCORING.minToShow })
  return (page?.responses.length ?? 0) >= SCORING.minToShow
}
