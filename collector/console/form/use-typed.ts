import { useState } from 'preact/hooks'

/**
 * Text while it is typed: it stays as it is typed until its value is changed from outside, by undo or
 * by another owner. What replaces it is drawn with that change, never a frame later.
 *
 * @param written the value as text
 * @param isWritten whether a text, however it is typed, already says that value
 */
export function useTyped(
  written: string,
  isWritten: (text: string) => boolean,
): readonly [text: string, type: (text: string) => void] {
  const [typed, setTyped] = useState({ text: written, of: written })
  if (typed.of !== written) {
    setTyped({ text: isWritten(typed.text) ? typed.text : written, of: written })
  }
  return [typed.text, (text) => setTyped({ text, of: written })]
}
