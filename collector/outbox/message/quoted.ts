/** The question, and below it what was typed: no line of it can play the message's own frame. */
export function quoted(paragraph: string): string {
  const [question = '', ...typed] = paragraph.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
  return [question, ...typed.map((line) => `> ${line}`)].join('\n')
}
