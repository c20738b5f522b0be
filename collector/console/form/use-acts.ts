import { useState } from 'preact/hooks'
import type { Problem, Reply } from '../api/problem.ts'
import { useSignedIn } from '../parts/use-signed-in.ts'
import { useWords } from '../words/use-words.tsx'
import { troubleOf } from './trouble-of.ts'

/** Presses that change something at once, such as removing: none fails without a word. */
export interface Acts {
  /** what went wrong with the last, in words */
  readonly trouble: string | undefined
  /** @param done with what came of it; absent: what is told of every act that worked */
  run<T>(sending: Promise<Reply<T>>, done?: (data: T) => void): Promise<void>
}

/** @param onDone told of every act that worked and has no `done` of its own */
export function useActs(onDone: () => void): Acts {
  const { form } = useWords().pack
  const [problem, setProblem] = useState<Problem>()
  useSignedIn(problem)
  async function run<T>(
    sending: Promise<Reply<T>>,
    done: (data: T) => void = onDone,
  ): Promise<void> {
    const sent = await sending
    setProblem(sent.ok ? undefined : sent.problem)
    if (sent.ok) done(sent.data)
  }
  return { trouble: problem && troubleOf(problem, form), run }
}
