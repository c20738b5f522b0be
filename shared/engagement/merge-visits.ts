/** One visit as far as it is known. */
export interface VisitState {
  /** the highest revision seen; it decides the acknowledgement alone */
  readonly rev: number
  /** the earliest start */
  readonly first: number
  readonly p: number
  readonly s: number
  readonly e: number
  readonly g: number | null
  /** of the lowest revision */
  readonly ctx: VisitContext
  /** the revision that `ctx` is of */
  readonly ctxRev: number
}

/** What is constant in a visit. */
export interface VisitContext {
  readonly n: number
  readonly l: string
  readonly d: string
  readonly c: string
}

/**
 * Two states of one visit together. Commutative, associative and idempotent, for fields only grow:
 * the highest `rev`, `p` and `s`, the earliest `first`, every bit of `e`, the least `g`, and the
 * context of the lowest revision, at a tie the smaller as canonical JSON.
 */
export function mergeVisits(one: VisitState, other: VisitState): VisitState {
  const oldest = isOlder(one, other) ? one : other
  return {
    rev: Math.max(one.rev, other.rev),
    first: Math.min(one.first, other.first),
    p: Math.max(one.p, other.p),
    s: Math.max(one.s, other.s),
    e: one.e | other.e,
    g: least(one.g, other.g),
    ctx: oldest.ctx,
    ctxRev: oldest.ctxRev,
  }
}

function isOlder(one: VisitState, other: VisitState): boolean {
  if (one.ctxRev !== other.ctxRev) return one.ctxRev < other.ctxRev
  return canonical(one.ctx) <= canonical(other.ctx)
}

function canonical({ c, d, l, n }: VisitContext): string {
  return JSON.stringify({ c, d, l, n })
}

function least(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other
  return Math.min(one, other)
}
