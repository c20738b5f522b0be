/** Why a change was not taken. */
export interface Refusal {
  /** `offline`: nothing reached the collector, so what was typed can simply be sent again */
  readonly why: 'offline' | 'signed_out' | 'refused' | 'wait' | 'missing' | 'failed'
  /** of HTTP; 0 when nothing came back */
  readonly status: number
  /** the collector's own, in English; empty when it gave none */
  readonly sentence: string
  /** the field that does not fit, and what is wrong with it, where a form can say so in words */
  readonly field?: string
  readonly flaw?: string
  /** with `wait`: whole minutes until the next try */
  readonly minutes?: number
  /** the whole reply, such as what somebody else has saved meanwhile */
  readonly reply: unknown
}

/** What came of a request that changes something. */
export type Sent<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly refusal: Refusal }

/**
 * Sends a change to the collector as JSON. The reply is trusted to have its type, because both
 * sides share it; 204 has none.
 */
export async function send<T = undefined>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  address: string,
  body?: unknown,
): Promise<Sent<T>> {
  try {
    const response = await fetch(address, {
      method,
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!response.ok) return { ok: false, refusal: await refusalOf(response) }
    const data: T = response.status === 204 ? undefined : await response.json()
    return { ok: true, data }
  } catch {
    return { ok: false, refusal: OFFLINE }
  }
}

/** Nothing reached the collector. */
export const OFFLINE: Refusal = { why: 'offline', status: 0, sentence: '', reply: undefined }

/** What a reply other than 2xx says. */
export async function refusalOf(response: Response): Promise<Refusal> {
  const reply: unknown = await response.json().catch(() => undefined)
  const field = textIn(reply, 'field')
  const flaw = textIn(reply, 'flaw')
  const waitS = Number(response.headers.get('retry-after') ?? 60)
  return {
    why: WHY[response.status] ?? 'failed',
    status: response.status,
    sentence: textIn(reply, 'error') ?? '',
    ...(field !== undefined && { field }),
    ...(flaw !== undefined && { flaw }),
    ...(response.status === 429 && { minutes: Math.max(1, Math.ceil(waitS / 60)) }),
    reply,
  }
}

const WHY: Readonly<Record<number, Refusal['why']>> = {
  400: 'refused',
  401: 'signed_out',
  403: 'refused',
  404: 'missing',
  409: 'refused',
  429: 'wait',
}

function textIn(reply: unknown, name: string): string | undefined {
  const value: unknown =
    typeof reply === 'object' && reply !== null ? Reflect.get(reply, name) : undefined
  return typeof value === 'string' ? value : undefined
}
