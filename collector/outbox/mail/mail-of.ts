import type { Notice } from '../message/alert.ts'
import type { MessagePack } from '../words/pack.ts'
import { quoted } from '../message/quoted.ts'
import type { Mail } from './mailer.ts'

/** A notice as a mail: paragraphs, small print, the link, and how to stop it. */
export function mailOf(
  { title, paragraphs, details, link, isTyped }: Notice,
  pack: MessagePack,
  { to, stopUrl, messageId }: Pick<Required<Mail>, 'to' | 'stopUrl' | 'messageId'>,
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
