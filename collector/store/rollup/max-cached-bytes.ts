/** Of sums remembered, as text; parsed they take some times as much. A year of one survey is 100 kB. */
export const MAX_CACHED_BYTES = 2 ** 22
