import type { Health, HealthPart } from './engagement/health.ts'

/** The reply of `GET /api/sites/{site}/customers/health`: whom to call, the worst first. */
export interface CustomerHealthList {
  /** how many named customers are on each list */
  readonly counts: Readonly<Record<Exclude<Health['list'], 'unknown'>, number>>
  readonly customers: readonly CustomerHealth[]
}

/** One named customer; each part 0 to 100, absent where nothing is known of it. */
export interface CustomerHealth {
  readonly customer: string
  readonly score: number
  readonly list: keyof CustomerHealthList['counts']
  readonly parts: Readonly<Partial<Record<HealthPart, number>>>
}
