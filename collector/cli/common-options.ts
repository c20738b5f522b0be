/** Options that mean the same wherever they are declared. */
export const COMMON = {
  dryRun: { type: 'boolean', says: 'say what would go, and change nothing' },
  create: { type: 'boolean', says: 'make a database where there is none yet' },
  yes: { type: 'boolean', says: 'do not ask' },
} as const
