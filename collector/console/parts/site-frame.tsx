import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { SiteReply } from '#shared/site-replies.ts'
import { reaches, type Role } from '#shared/role.ts'
import { useWords } from '../words/use-words.tsx'
import type { SiteTab } from '../words/pack.ts'
import { Frame } from './frame.tsx'
import './site.css'

/**
 * The pages of a site in the order of the tabs: where each is, after the site's own address, and the
 * least role that can use it.
 */
const PLACES: readonly (readonly [tab: SiteTab, path: string, least: Role])[] = [
  ['surveys', '', 'viewer'],
  ['summary', '/summary', 'viewer'],
  ['install', '/install', 'viewer'],
  ['import', '/import', 'editor'],
  ['webhooks', '/webhooks', 'editor'],
  ['people', '/team', 'owner'],
  ['history', '/history', 'owner'],
  ['settings', '/settings', 'owner'],
]

/** What each page of a site is explained by in the manual. */
const HELP: Readonly<Record<SiteTab, string>> = {
  summary: 'engagement',
  surveys: 'when-it-asks',
  install: 'install',
  import: 'import',
  webhooks: 'webhooks',
  people: 'security',
  history: 'security',
  settings: 'privacy',
}

/** What somebody may do at a site, as it was last told: the tabs are there before the next reply. */
const roles = new Map<string, Role>()

/** A page of one site: its name, and the other pages beside it. */
export function SiteFrame(props: {
  readonly id: string
  /** absent until it is read: the id stands for the name */
  readonly reply: SiteReply | undefined
  readonly at: SiteTab
  readonly children: ComponentChildren
}) {
  const { tabs } = useWords().pack
  const { id, reply, at } = props
  const name = reply?.site.name ?? id
  const base = `/sites/${encodeURIComponent(id)}`
  if (reply) roles.set(id, reply.role)
  const role = roles.get(id) ?? 'viewer'
  const bar = useRef<HTMLElement>(null)
  // on a phone the tabs are wider than the page: the one that is read is always in view
  useEffect(() => {
    const current = bar.current?.querySelector<HTMLElement>('[aria-current]')
    if (bar.current && current) {
      bar.current.scrollLeft = current.offsetLeft - bar.current.clientWidth / 2
    }
  }, [role, at])
  return (
    <Frame title={`${tabs[at]} · ${name}`} trail={<a href={base}>{name}</a>} help={HELP[at]}>
      <nav class="tabs" aria-label={name} ref={bar}>
        {PLACES.filter(([tab, , least]) => reaches(role, least) || tab === at).map(
          ([tab, path]) => (
            <a key={tab} href={base + path} {...(tab === at && { 'aria-current': 'page' })}>
              {tabs[tab]}
            </a>
          ),
        )}
      </nav>
      {props.children}
    </Frame>
  )
}
