/** The share of the window that an element lies over, 0 to 1. */
export function shareOfView(element: Element): number {
  const { top, bottom, left, right } = element.getBoundingClientRect()
  const width = Math.min(right, innerWidth) - Math.max(left, 0)
  const height = Math.min(bottom, innerHeight) - Math.max(top, 0)
  return (Math.max(0, width) * Math.max(0, height)) / (innerWidth * innerHeight)
}
