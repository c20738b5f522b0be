/** The command that prints a new set-up link; the same in every language. */
export const FRESH_LINK = 'earshot setup'
