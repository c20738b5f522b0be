const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * A template with its places filled: `{{name}}` as text, `{{{name}}}` as HTML that we made ourselves.
 *
 * @throws RangeError naming the place that has no value, so that no page ships with a hole
 */
export function fill(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{\{\{(\w+)\}\}\}|\{\{(\w+)\}\}/g, (_, html?: string, text?: string) => {
    const name = html ?? text ?? ''
    const value = values[name]
    if (typeof value !== 'string') throw new RangeError(`the page has no value for "${name}"`)
    return html ? value : escapeHtml(value)
  })
}

/** Text that is safe between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char)
}
