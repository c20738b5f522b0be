/** What went wrong with what was just asked for, told at once to those who listen; nothing: nothing did. */
export function Trouble({ said, lang }: { said: string | undefined; lang?: string }) {
  if (!said) return null
  return (
    <p class="trouble" role="alert" {...(lang !== undefined && { lang })}>
      {said}
    </p>
  )
}
