import { Frame } from '../parts/frame.tsx'
import { Notice } from '../parts/notice.tsx'
import { useWords } from '../words/use-words.tsx'

/** Any address that is none of ours. */
export function NotFoundPage() {
  const { pack } = useWords()
  return (
    <Frame title={pack.frame.notFound}>
      <Notice title={pack.frame.notFound} hint={pack.frame.notFoundHint}>
        <a class="button" href="/">
          {pack.frame.home}
        </a>
      </Notice>
    </Frame>
  )
}
