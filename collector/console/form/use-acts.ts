import { useState } from 'preact/hooks'
import type { Sent } from '../api/send.ts'
import { useWords } from '../words/use-words.tsx'
import { troubleOf } from './trouble-of.ts'

/** Acts beside a list, such as removing: what went wrong with the last, and a way to run the next. */
export function useActs(onDone: () => void): {
  readonly trouble: string | undefined
  readonly run: (sending: Promise<Sent<unknown>>) => void
} {
  const { form } = useWords().pack
  const [trouble, setTrouble] = useState<string>()
  async function act(sending: Promise<Sent<unknown>>): Promise<void> {
    const sent = await sending
    setTrouble(sent.ok ? undefined : troubleOf(sent.refusal, form))
    if (sent.ok) onDone()
  }
  return { trouble, run: (sending) => void act(sending) }
}
