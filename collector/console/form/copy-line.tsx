import { useEffect, useRef, useState } from 'preact/hooks'
import { useWords } from '../words/use-words.tsx'
import './copy.css'

/** A line to take along, with a button that copies it. */
export function CopyLine({ text, label }: { readonly text: string; readonly label: string }) {
  const { form } = useWords().pack
  const line = useRef<HTMLPreElement>(null)
  const [copied, setCopied] = useState(false)
  useEffect(() => setCopied(false), [text])
  return (
    <div class="copy">
      <pre class="command" ref={line} tabIndex={0} aria-label={label}>
        <code>{text}</code>
      </pre>
      <button
        class="button"
        type="button"
        onClick={() => void copyFrom(line.current).then(setCopied)}
      >
        {copied ? form.copied : form.copy}
      </button>
      <span class="unseen" role="status">
        {copied && form.copied}
      </span>
    </div>
  )
}

/** Whether it was copied; where it may not be, the line is left selected for the owner's own copy. */
async function copyFrom(line: HTMLElement | null): Promise<boolean> {
  if (!line) return false
  getSelection()?.selectAllChildren(line)
  try {
    await navigator.clipboard.writeText(line.innerText)
    return true
  } catch {
    // no clipboard on plain http, but for localhost: the old way works there
    return document.execCommand('copy')
  }
}
