import { useState } from 'preact/hooks'
import { useAccountWords } from '../words/use-account-words.tsx'

/** A secret that can be read and copied now, and never again. */
export function ShownOnce(props: { readonly text: string; readonly hint: string }) {
  const { team } = useAccountWords()
  const [copied, setCopied] = useState(false)
  const copy = () => void navigator.clipboard.writeText(props.text).then(() => setCopied(true))
  return (
    <div role="status">
      <p class="quiet">{props.hint}</p>
      <pre class="command">
        <code>{props.text}</code>
      </pre>
      <button class="button" type="button" onClick={copy}>
        {copied ? team.copied : team.copy}
      </button>
    </div>
  )
}
