/** A visit can change for 48 hours from its start; then it is counts alone. */
export const RAW_LIFE_MS = 48 * 3_600_000
