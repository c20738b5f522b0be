import type { Notice } from '../message/alert.ts'
import type { MessagePack } from '../words/pack.ts'
import type { Mail } from './mailer.ts'

/** A notice as a mail: paragraphs, small print, the link, and how to stop it. */
export function mailOf(
  { title, paragraphs, details, link, isTyped }: Notice,
  pack: MessagePack,
  { to, stopUrl, messageId }: Pick<Mail, 'to' | 'stopUrl' | 'messageId'>,
): Mail {
  const parts = [
    ...(isTyped ? paragraphs.map(quoted) : paragraphs),
    details.map((line) => line.replaceAll(/\s+/g, ' ')).join('\n'),
    `${pack.open}: ${link}`,
    `-- \n${pack.stop} ${stopUrl}`,
  ]
  return {
    to,
    stopUrl,
    messageId,
    subject: title.replaceAll(/\s+/g, ' '),
    text: `${parts.filter((part) => part !== '').join('\n\n')}\n`,
  }
}

/** The question, and below it what was typed: no line of it can play the mail's own frame. */
function quoted(paragraph: string): string {
  const [question = '', ...typed] = paragraph.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
  return [question, ...typed.map((line) => `> ${line}`)].join('\n')
}
