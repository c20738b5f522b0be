import type { ComponentChildren } from 'preact'
import type { SiteReply } from '#shared/desk.ts'
import { Frame } from '../../parts/frame.tsx'
import { useDeskWords } from '../words/desk-words.ts'
import './desk.css'

/** A page of one site: its name, and the other pages beside it. */
export function SiteFrame(props: {
  readonly id: string
  readonly reply: SiteReply | undefined
  readonly at: 'surveys' | 'install' | 'settings'
  readonly children: ComponentChildren
}) {
  const { tabs } = useDeskWords()
  const { id, reply, at } = props
  const name = reply?.site.name ?? id
  const places = [
    ['surveys', `/sites/${id}`, tabs.surveys],
    ['install', `/sites/${id}/install`, tabs.install],
    ['settings', `/sites/${id}/settings`, tabs.settings],
    ['people', `/sites/${id}/team`, tabs.people],
  ] as const
  return (
    <Frame title={`${tabs[at]} · ${name}`} trail={<a href={`/sites/${id}`}>{name}</a>}>
      <nav class="tabs" aria-label={name}>
        {places.map(([place, href, label]) => (
          <a key={place} href={href} {...(place === at && { 'aria-current': 'page' })}>
            {label}
          </a>
        ))}
      </nav>
      {props.children}
    </Frame>
  )
}
