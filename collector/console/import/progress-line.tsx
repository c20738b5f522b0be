import { useWords } from '../words/use-words.tsx'
import type { Progress } from './upload.ts'
import { useImportWords } from './words/use-import-words.ts'

/** How far a file is, as a bar and in words; nothing when none is on its way. */
export function ProgressLine({ progress }: { readonly progress: Progress | undefined }) {
  const words = useImportWords()
  const { format } = useWords()
  return (
    <div class="import-progress" role="status">
      {progress && (
        <>
          <progress aria-label={said(progress)} {...shareOf(progress)} />
          <span class="quiet">{said(progress)}</span>
        </>
      )}
    </div>
  )

  function said(now: Progress): string {
    if ('sent' in now) return words.sending(format.percent(Math.round(100 * now.sent)))
    if ('rows' in now) return words.reading(format.count(now.rows))
    return words.storing(format.count(now.stored), format.count(now.of))
  }
}

/** Nobody knows how many rows a file has before it is read: that bar only moves. */
function shareOf(now: Progress): { value?: number; max?: number } {
  if ('sent' in now) return now.sent < 1 ? { value: now.sent, max: 1 } : {}
  return 'of' in now ? { value: now.stored, max: Math.max(1, now.of) } : {}
}
