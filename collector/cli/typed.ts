/** Options as typed, and the words after the command. */
export interface Typed {
  readonly json?: boolean
  readonly name?: string
  readonly origin?: string[]
  readonly id?: string
  readonly zone?: string
  readonly lang?: string
  readonly brand?: string
  readonly facet?: string[]
  readonly 'gap-days'?: string
  readonly 'asks-per-quarter'?: string
  readonly site?: string
  readonly survey?: string
  readonly from?: string
  readonly to?: string
  readonly format?: string
  readonly what?: string
  readonly cursor?: string
  readonly into?: string
  readonly mapping?: string
  readonly encoding?: string
  readonly separator?: string
  readonly rule?: string
  readonly scale?: string
  readonly 'dry-run'?: boolean
  readonly role?: string
  readonly 'keep-days'?: string
  readonly email?: string
  readonly visit?: string
  readonly 'second-factor'?: boolean
  readonly customer?: string
  readonly response?: string
  readonly rest: readonly string[]
}
