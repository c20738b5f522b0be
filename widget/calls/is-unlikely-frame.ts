/** least size of a frame that a card has room in */
const FRAME = { width: 320, height: 400 }

/** Whether this frame is hidden or small, or whose page has the tag itself: nobody looks for a question there. */
export function isUnlikelyFrame(): boolean {
  if (innerWidth < FRAME.width || innerHeight < FRAME.height) return true
  try {
    return Boolean(Reflect.get(parent, 'earshot')) || frameElement?.checkVisibility?.() === false
  } catch {
    // the page around it is of another origin, and says nothing
    return false
  }
}
