/**
 * The bin of the funnel that counts who answered a choice: of several options that may be picked, the
 * picks do not say of how many shoppers they are. No bin of the funnel has a colon in it.
 */
export function answersBin(question: string): string {
  return `answers:${question}`
}
