/** The command that starts the collector and prints a new set-up link; the same in every language. */
export const FRESH_LINK = 'earshot serve'
