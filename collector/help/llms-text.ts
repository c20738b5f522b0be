import type { ManualPage } from './manual.ts'

/** The manual's table of contents as llmstxt.org describes it, for programs that read documentation. */
export function llmsText(pages: readonly ManualPage[]): string {
  const parts = Map.groupBy(pages, ({ part }) => part)
  const lists = [...parts].map(([part, own]) => {
    const lines = own.map(({ id, title }) => `- [${title}](/help/${id}.md)`)
    return `## ${part}\n\n${lines.join('\n')}\n`
  })
  return [
    '# Earshot\n',
    '> One script tag asks shoppers one short question at the right moment; the owner’s own server keeps every answer, and a results page says what the answers add up to, and how sure one can be.\n',
    'The API is described in /api/openapi.json; assistants connect to /mcp.\n',
    ...lists,
  ].join('\n')
}
