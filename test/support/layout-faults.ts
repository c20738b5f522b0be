/**
 * What is wrong with how a card lies in a narrow page: what sticks out or is cut off, labels that lie over
 * each other, lines that break inside a word or begin with what may not begin one. Runs in the page, so it
 * uses nothing from around it.
 *
 * @returns a sentence each
 */
export function layoutFaults(section: Element): string[] {
  const box = section.getBoundingClientRect()
  const faults: string[] = []
  const isSeen = (element: Element) =>
    !element.closest('.said, [hidden], svg') && element.getBoundingClientRect().width > 0
  const seen = [...section.querySelectorAll('*')].filter(isSeen)
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.className} “${element.textContent?.slice(0, 40)}”`

  if (box.left < 0 || box.right > innerWidth) faults.push('the card is wider than the page')
  if (section.scrollWidth > section.clientWidth) faults.push('the card scrolls sideways')
  for (const element of seen) {
    const { left, right } = element.getBoundingClientRect()
    const isInline = getComputedStyle(element).display === 'inline'
    if (left < box.left || right > box.right) faults.push(`${nameOf(element)} sticks out`)
    // the buttons at the foot of a step reach into the card's padding
    if (!isInline && !element.matches('.step') && element.scrollWidth > element.clientWidth + 1) {
      faults.push(`${nameOf(element)} is ${element.scrollWidth - element.clientWidth} px too wide`)
    }
    if (
      element.matches('button, a, label > span') &&
      element.scrollHeight > element.clientHeight + 1
    ) {
      faults.push(`${nameOf(element)} is cut off`)
    }
  }

  const groups = seen.filter((element) => element.matches('.ends, .foot, .scale'))
  for (const group of groups) {
    // two labels closer than this are read as one sentence
    const gap = group.matches('.ends') ? 8 : -1
    const parts = [...group.children].filter(isSeen).map((part) => part.getBoundingClientRect())
    for (const [place, one] of parts.entries()) {
      const isOver = parts
        .slice(place + 1)
        .some((other) => one.left < other.right + gap && other.left < one.right + gap)
      if (isOver) faults.push(`the parts of ${nameOf(group)} are not apart`)
    }
  }

  const lang = section.getRootNode() instanceof ShadowRoot ? hostLang(section) : ''
  const words = new Intl.Segmenter(lang, { granularity: 'word' })
  const texts = document.createTreeWalker(section, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node.nodeValue ?? ''
    if (!node.parentElement || !isSeen(node.parentElement) || text.trim() === '') continue
    const starts = new Set([...words.segment(text)].map(({ index }) => index))
    for (let at = 1; at < text.length; at += 1) {
      if (topOf(node, at) <= topOf(node, at - 1) + 4) continue
      const [before = '', after = ''] = [text[at - 1], text[at]]
      const isLetter = (one: string) => /[\p{L}\p{M}\p{N}]/u.test(one)
      const isFree = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(before + after)
      const isThai = /\p{Script=Thai}/u.test(before + after)
      const isInside = isThai ? !starts.has(at) : isLetter(before) && isLetter(after)
      if (!isFree && isInside)
        faults.push(`“${text}” breaks inside a word, before “${text.slice(at)}”`)
      if (/[、。，？！」）】：；,.?!)»ーっゃゅょ]/.test(after)) {
        faults.push(`“${text}”: a line begins with “${after}”`)
      }
    }
  }
  return faults

  function topOf(node: Node, at: number): number {
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    return range.getBoundingClientRect().top
  }

  function hostLang(inside: Element): string {
    const root = inside.getRootNode()
    return root instanceof ShadowRoot && root.host instanceof HTMLElement ? root.host.lang : ''
  }
}
