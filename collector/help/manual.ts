import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { render } from './render.ts'

/** One page of the manual. */
export interface ManualPage {
  /** `import`, of `/help/import` */
  readonly id: string
  readonly title: string
  /** the heading under which it is listed */
  readonly part: string
  /** Markdown as written */
  readonly text: string
  readonly html: string
}

const FOLDER = join(import.meta.dirname, '..', 'manual')

/** Parts of the manual and their pages, in the order in which an owner needs them. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  Start: [
    'quick-start',
    'install',
    'platforms',
    'moving',
    'from-delighted',
    'import',
    'troubleshooting',
  ],
  'In the shop': ['when-it-asks', 'developers', 'accessibility', 'languages', 'storage'],
  Results: ['what-these-numbers-mean', 'engagement', 'how-others-count', 'terms'],
  'Other systems': ['export', 'events-in', 'webhooks', 'api', 'assistants'],
  'Running it': ['settings', 'running', 'deploy', 'backup', 'scaling'],
  Trust: ['privacy', 'security'],
  'How it is made': ['decisions', 'libraries'],
}

const ORDER = Object.values(PARTS).flat()

/** Reads and renders the manual that ships with this collector. */
export function readManual(folder: string = FOLDER): readonly ManualPage[] {
  const pages = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => pageOf(name.slice(0, -'.md'.length), readFileSync(join(folder, name), 'utf8')))
  return pages.toSorted(
    (one, other) => place(one) - place(other) || (one.title < other.title ? -1 : 1),
  )
}

function pageOf(id: string, text: string): ManualPage {
  const title = /^# (.+)$/m.exec(text)?.[1] ?? id
  return { id, title, part: partOf(id), text, html: render(text) }
}

function place({ id }: Pick<ManualPage, 'id'>): number {
  const index = ORDER.indexOf(id)
  return index < 0 ? ORDER.length : index
}

/** The heading under which a page is listed. */
function partOf(id: string): string {
  return Object.entries(PARTS).find(([, pages]) => pages.includes(id))?.[0] ?? 'More'
}
