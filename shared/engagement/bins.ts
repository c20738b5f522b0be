/** A value counts in the bin between the edge it reaches and the next; the last edge ends the last. */
export const SECOND_EDGES: readonly number[] = [
  0, 1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300, 450, 600, 900, 1_200, 1_800,
  2_700, 3_600, 5_400, 7_200, 10_800, 14_400, 28_801,
]

/** 1 to 10 pages each, then 11–20, 21–50, 51–1,000. */
export const PAGE_EDGES: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 21, 51, 1_001]

/** The place of a value's bin; a lower edge belongs to its bin. */
export function binOf(edges: readonly number[], value: number): number {
  return edges.findLastIndex((edge, place) => edge <= value && place < edges.length - 1)
}
