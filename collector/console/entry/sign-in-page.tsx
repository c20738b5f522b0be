import { Frame } from '../parts/frame.tsx'
import { Notice } from '../parts/notice.tsx'
import { useWords } from '../words/use-words.tsx'
import { FRESH_LINK } from './fresh-link.ts'

/** Tells an owner whose session is over how to get in: by a fresh set-up link from the server. */
export function SignInPage() {
  const { pack } = useWords()
  const { signIn } = pack
  return (
    <Frame title={signIn.title}>
      <Notice title={signIn.title} hint={signIn.text}>
        <p>{signIn.how}</p>
        <pre class="command">
          <code>{FRESH_LINK}</code>
        </pre>
        <p>{signIn.afterwards}</p>
      </Notice>
    </Frame>
  )
}
