/** `npm run faults` tries every instant there is; `npm test` the same faults at a few of them. */
export const IS_LONG = process.env['FAULTS'] === 'long'
