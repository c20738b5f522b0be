import type { VNode } from 'preact'
import type { Jsx } from './jsx.ts'

const STAR = 'M12 3.6l2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8-4.2-4.1 5.8-.8z'
const FACE = 'M12 21a9 9 0 100-18 9 9 0 000 18M9 9.5v.6M15 9.5v.6'
/** from a frown to a smile by the depth of one curve, the same line for all: nothing leads */
const MOUTHS = [-3, -1.5, 0, 1.5, 3].map(
  (bend) => `M8.2 ${15.2 - bend / 2}q3.8 ${bend * 1.4} 7.6 0`,
)

/** A star, or the smiley for the i-th of five ratings; says nothing to screen readers. */
export function drawFace(jsx: Jsx, face: 'smileys' | 'stars', i: number): VNode {
  const d = face === 'stars' ? STAR : FACE + (MOUTHS[i] ?? '')
  const children = jsx('path', { d })
  return jsx('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true', children })
}
