/** Values that a facet of one survey counts by name; the rest count as `other`. */
export const MAX_FACET_VALUES = 100
