/** Whether an element can be seen on the screen as it is scrolled now. */
export function isPainted(element: Element): boolean {
  const { top, bottom, left, right, width, height } = element.getBoundingClientRect()
  const isInView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
  // browsers of 2023 cannot tell more; what is not painted has no size there as a rule
  const isShown =
    element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true
  return isShown && isInView && width > 0 && height > 0
}
