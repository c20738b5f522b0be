import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { render } from './render.ts'

/** One page of the manual. */
export interface ManualPage {
  /** `import`, of `/help/import` */
  readonly id: string
  readonly title: string
  /** Markdown as written */
  readonly text: string
  readonly html: string
}

const FOLDER = join(import.meta.dirname, '..', 'manual')

/** What comes first, in the order in which an owner needs it; other pages follow by title. */
const FIRST = [
  'quick-start',
  'install',
  'developers',
  'when-it-asks',
  'troubleshooting',
  'terms',
  'languages',
  'what-these-numbers-mean',
  'how-others-count',
  'moving',
  'import',
  'export',
  'events-in',
  'webhooks',
  'api',
  'settings',
  'running',
  'deploy',
  'backup',
  'scaling',
  'privacy',
  'storage',
  'security',
]

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
  return { id, title, text, html: render(text) }
}

function place({ id }: ManualPage): number {
  const index = FIRST.indexOf(id)
  return index < 0 ? FIRST.length : index
}
