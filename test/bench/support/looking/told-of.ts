import type { Compared } from '#shared/phrases/say-change.ts'
import type { Told } from './surface.ts'

/** What a page says of a change: likely or clear, or that the answers shifted although the score did not. */
export function toldOf(compared: Pick<Compared, 'comparison'> | undefined): Told {
  const { comparison } = compared ?? {}
  if (!comparison || comparison.delta === undefined) return undefined
  const { verdict, direction, shift } = comparison
  if (shift) return { way: shift }
  if ((verdict !== 'clear' && verdict !== 'likely') || direction === 'none') return undefined
  return { way: direction, isClear: verdict === 'clear' }
}
