import type { ResponseItem, Results } from '#shared/results.ts'

/** As much of what was written as is quoted: mail programs cut long addresses off. */
const MOST_QUOTED = 500

/**
 * The address that opens a reply in the owner's mail program: to the customer, about the brand, with
 * what was written quoted.
 *
 * @returns `undefined` when the customer is not known by an e-mail address
 */
export function mailTo(
  { customer, answers }: ResponseItem,
  { site, questions }: Pick<Results, 'site' | 'questions'>,
): string | undefined {
  if (customer === undefined || !isMail(customer)) return undefined
  const written = questions
    .filter(({ kind }) => kind === 'comment')
    .flatMap(({ id }) => (typeof answers[id] === 'string' ? [answers[id]] : []))
    .join('\n')
    .slice(0, MOST_QUOTED)
  const quoted = written === '' ? '' : `\n\n${written.replaceAll(/^/gm, '> ')}\n`
  const to = encodeURIComponent(customer).replace('%40', '@')
  const head = `mailto:${to}?subject=${encodeURIComponent(site.brand.toWellFormed())}`
  return quoted === '' ? head : `${head}&body=${encodeURIComponent(quoted.toWellFormed())}`
}

/** An address and nothing that a mail program would take for more. */
function isMail(text: string): boolean {
  return /^[^\s@?&,;:<>"]+@[^\s@?&,;:<>"]+\.[a-z]{2,}$/i.test(text)
}
