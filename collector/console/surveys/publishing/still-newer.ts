import type { Survey } from '#shared/survey.ts'
import type { WordChange } from '#shared/words/word-changes.ts'

/**
 * Of the default words that are newer than those of what is published, those that a draft takes: what it
 * words itself, or does not ask any more, is told of otherwise.
 */
export function stillNewer(
  newer: readonly WordChange[],
  published: Survey,
  after: Survey,
): WordChange[] {
  return newer.filter((change) => {
    if (change.what !== 'text' && change.what !== 'scale') return true
    const [was, is] = [published, after].map(({ questions }) =>
      questions.find(({ id }) => id === change.question),
    )
    const fields = change.what === 'text' ? (['text'] as const) : (['low', 'high', 'face'] as const)
    return was && is && fields.every((name) => isSame(was[name], is[name]))
  })
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
