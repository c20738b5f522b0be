import { useState } from 'preact/hooks'
import { useDeskWords } from '../words/use-desk-words.tsx'

/** A line to take along, with a button that copies it. */
export function CopyLine({ text, label }: { readonly text: string; readonly label: string }) {
  const { install } = useDeskWords()
  const [copied, setCopied] = useState(false)
  async function copy() {
    await navigator.clipboard?.writeText(text)
    setCopied(true)
  }
  return (
    <div class="copy">
      <pre class="command" tabIndex={0} aria-label={label}>
        <code>{text}</code>
      </pre>
      <button class="button" type="button" onClick={() => void copy().catch(() => {})}>
        {copied ? install.copied : install.copy}
      </button>
      <span class="unseen" role="status">
        {copied && install.copied}
      </span>
    </div>
  )
}
