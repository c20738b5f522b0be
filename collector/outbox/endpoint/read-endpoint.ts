import { z } from 'zod'
import { read, type Read } from '#shared/schema.ts'
import { EVENTS, MESSAGE_LANGS, type Endpoint, type EndpointKind } from './endpoint.ts'

/** What an owner may say of an endpoint. */
export type EndpointInput = Pick<
  Endpoint,
  'name' | 'kind' | 'target' | 'events' | 'filter' | 'lang'
>

/** A change; the kind stays. */
export type EndpointChange = Partial<Omit<EndpointInput, 'kind'>> & { readonly active?: boolean }

/** Which responses it is told of. */
export const eventFilter = z.strictObject({
  lowScore: z.boolean().exactOptional(),
  hasComment: z.boolean().exactOptional(),
  customerKnown: z.boolean().exactOptional(),
  surveys: z.array(z.string().min(1).max(40)).min(1).max(100).exactOptional(),
})
const fields = {
  name: z.string().trim().min(1).max(100),
  target: z.string().trim().min(1).max(2_000),
  events: z.array(z.enum(EVENTS)).min(1),
  filter: eventFilter,
  lang: z.enum(MESSAGE_LANGS),
}
/** A new endpoint, by its schema. */
export const endpointInput = z.strictObject({
  name: fields.name.exactOptional(),
  kind: z.enum(['webhook', 'slack', 'discord', 'mail']).default('webhook'),
  target: fields.target,
  events: fields.events.exactOptional(),
  filter: eventFilter.exactOptional(),
  lang: fields.lang.default('en'),
})
/** A change to one, by its schema. */
export const endpointChange = z.strictObject({
  name: fields.name.exactOptional(),
  target: fields.target.exactOptional(),
  events: fields.events.exactOptional(),
  filter: eventFilter.exactOptional(),
  lang: fields.lang.exactOptional(),
  active: z.boolean().exactOptional(),
})

/** A shop's own server wants everything; people want to hear of what went wrong. */
const DEFAULTS: Readonly<Record<EndpointKind, Pick<Endpoint, 'events' | 'filter'>>> = {
  webhook: { events: ['response.completed'], filter: {} },
  slack: { events: ['response.answered'], filter: { lowScore: true, hasComment: true } },
  discord: { events: ['response.answered'], filter: { lowScore: true, hasComment: true } },
  mail: { events: ['response.answered', 'digest'], filter: { lowScore: true, hasComment: true } },
}

/** Reads a new endpoint; whether its target may be reached is checked apart. */
export function readEndpoint(body: unknown): Read<EndpointInput> {
  const found = read(endpointInput, body, 'webhook')
  if (!found.ok) return found
  const { name, ...given } = found.value
  const misfit = findInvalidAnswer(given.kind, given.target, given.events)
  if (misfit !== undefined) return { ok: false, error: misfit }
  return { ok: true, value: { ...DEFAULTS[given.kind], ...given, name: name ?? given.kind } }
}

/** Reads a change to an endpoint of this kind. */
export function readEndpointChange(body: unknown, kind: EndpointKind): Read<EndpointChange> {
  const found = read(endpointChange, body, 'webhook')
  if (!found.ok) return found
  const misfit = findInvalidAnswer(kind, found.value.target, found.value.events)
  return misfit === undefined ? found : { ok: false, error: misfit }
}

const MAIL = /^[^\s@<>(),;:"\\]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/

function findInvalidAnswer(
  kind: EndpointKind,
  target: string | undefined,
  events: readonly string[] | undefined,
): string | undefined {
  if (kind === 'mail' && target !== undefined && !MAIL.test(target)) {
    return 'target: write one e-mail address'
  }
  if (kind === 'webhook' && events?.includes('digest')) {
    return 'events: a digest is words for people; a webhook reads the results API'
  }
  return undefined
}
