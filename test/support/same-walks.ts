/**
 * Parameters of a property over long random walks: the same walks at each run, so that a change is held
 * against what it changed; other ones at each run with `WALKS=new`.
 */
export const SAME_WALKS = process.env['WALKS'] === 'new' ? {} : { seed: 20_261_130 }
