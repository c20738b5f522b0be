/**
 * Advisory locks, each let go at the end of its transaction; the second key is a survey or 0. Whoever
 * takes several takes them in the order of this table, then its share, rows by id, facets last.
 */
export const LOCKS = {
  /** held by the one collector that migrates */
  migration: 41_130_001,
  /** shared by those who count answers of a survey, held alone by the one who counts it anew */
  counting: 41_130_002,
  /** held by the one who takes in answers of a customer; the second key is made of the name */
  customers: 41_130_004,
  /** held by the one who decides which values a facet of a survey counts by name */
  facets: 41_130_003,
} as const
