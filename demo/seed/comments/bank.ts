/** How a shopper feels about what the comment is about. */
export const MOODS = ['glad', 'mixed', 'cross'] as const

export type Mood = (typeof MOODS)[number]

export const TOPICS = [
  'quality',
  'shipping',
  'packaging',
  'sizing',
  'price',
  'support',
  'checkout',
] as const

export type Topic = (typeof TOPICS)[number]

/**
 * What shoppers of one language write. A sentence may hold `{item}` (one of `items`), `{days}` (a small
 * number) and `[one way|another way]`.
 */
export interface CommentBank {
  readonly items: readonly string[]
  /** between two sentences */
  readonly gap: ' ' | ''
  readonly sentences: Readonly<Record<Mood, Readonly<Record<Topic, readonly string[]>>>>
}
