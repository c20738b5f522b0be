import { CopyLine } from './copy-line.tsx'

/** A secret that can be read and copied now, and never again. */
export function ShownOnce(props: { readonly text: string; readonly hint: string }) {
  return (
    <div role="status">
      <p class="quiet">{props.hint}</p>
      <CopyLine text={props.text} label={props.hint} />
    </div>
  )
}
