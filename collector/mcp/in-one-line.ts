/** Text from outside as one line of a list: with line ends of its own it could begin entries that nobody gave. */
export function inOneLine(text: string): string {
  return text.replaceAll(/\s*[\r\n\u2028\u2029]+\s*/g, ' ⏎ ')
}
