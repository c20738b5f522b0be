import type { MessagePack } from '../words/pack.ts'
import type { Notice } from './alert.ts'
import { quoted } from './quoted.ts'
import { cutTo } from './webhook-body.ts'

/** Ceilings of Slack's blocks and Discord's embeds, each a little below what they state. */
const SLACK_HEADER = 140
const SLACK_TEXT = 2_900
const DISCORD_TITLE = 250
const DISCORD_TEXT = 4_000

/**
 * Slack's incoming-webhook format. What people typed stands in plain text, so that it can neither
 * mention a channel nor dress up as a link.
 */
export function slackBody(notice: Notice, pack: MessagePack): string {
  const { title, details, link } = notice
  const plain = (text: string) => ({ type: 'plain_text', text, emoji: false })
  return JSON.stringify({
    text: escapeSlack(title),
    blocks: [
      { type: 'header', text: plain(cutTo(title, SLACK_HEADER)) },
      ...paragraphsOf(notice)
        .slice(0, 20)
        .map((text) => ({
          type: 'section',
          text: plain(cutTo(text, SLACK_TEXT)),
        })),
      ...(details.length > 0
        ? [{ type: 'context', elements: [plain(cutTo(details.join(' · '), SLACK_TEXT))] }]
        : []),
      { type: 'section', text: { type: 'mrkdwn', text: `<${link}|${pack.open}>` } },
    ],
  })
}

/** Discord's incoming-webhook format; nobody can be mentioned, and markdown stays as it was typed. */
export function discordBody(notice: Notice): string {
  const { title, details, link } = notice
  return JSON.stringify({
    allowed_mentions: { parse: [] },
    embeds: [
      {
        title: cutTo(title, DISCORD_TITLE),
        url: link,
        description: cutTo(paragraphsOf(notice, escapeMarkdown).join('\n\n'), DISCORD_TEXT),
        ...(details.length > 0 && { footer: { text: cutTo(details.join(' · '), 2_000) } }),
      },
    ],
  })
}

/** Paragraphs, what was typed as a quote, each escaped first. */
function paragraphsOf({ paragraphs, isTyped }: Notice, escape = (text: string) => text): string[] {
  const escaped = paragraphs.map(escape)
  return isTyped ? escaped.map(quoted) : escaped
}

function escapeSlack(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\*_~`|>#[\]()<@-]/g, (mark) => `\\${mark}`)
}
