import type { MessagePack } from '../words/pack.ts'
import type { Notice } from './alert.ts'
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
export function slackBody({ title, paragraphs, details, link }: Notice, pack: MessagePack): string {
  const plain = (text: string) => ({ type: 'plain_text', text, emoji: false })
  return JSON.stringify({
    text: escapeSlack(title),
    blocks: [
      { type: 'header', text: plain(cutTo(title, SLACK_HEADER)) },
      ...paragraphs.slice(0, 20).map((text) => ({
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
export function discordBody({ title, paragraphs, details, link }: Notice): string {
  return JSON.stringify({
    allowed_mentions: { parse: [] },
    embeds: [
      {
        title: cutTo(title, DISCORD_TITLE),
        url: link,
        description: cutTo(escapeMarkdown(paragraphs.join('\n\n')), DISCORD_TEXT),
        ...(details.length > 0 && { footer: { text: cutTo(details.join(' · '), 2_000) } }),
      },
    ],
  })
}

function escapeSlack(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\*_~`|>#[\]()<@-]/g, (mark) => `\\${mark}`)
}
