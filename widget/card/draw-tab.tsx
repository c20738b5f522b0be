import { render } from 'preact'

/** Draws the always-there tab into an empty shadow root. */
export function drawTab(root: ShadowRoot, label: string, open: () => void): void {
  render(
    <button class="tab" onClick={open}>
      {label}
    </button>,
    root,
  )
}
