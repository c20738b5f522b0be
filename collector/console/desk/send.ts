/** What came of a request that changes something. */
export type Sent<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly refusal: Refusal }

/** Why not. */
export interface Refusal {
  /** 0: nothing reached the collector, what was written can simply be sent again */
  readonly status: number
  /** the collector's sentence, in English; it begins with the path of a field that does not fit */
  readonly sentence: string
  /** the whole reply, such as what somebody else has saved */
  readonly reply: unknown
}

/** Sends a change as JSON. The reply is trusted to have its type, because both sides share it. */
export async function send<T>(
  method: 'POST' | 'PATCH' | 'DELETE',
  address: string,
  body?: unknown,
): Promise<Sent<T>> {
  try {
    const response = await fetch(address, {
      method,
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const reply = response.status === 204 ? undefined : await response.json()
    if (response.ok) return { ok: true, data: reply }
    return { ok: false, refusal: { status: response.status, sentence: sentenceIn(reply), reply } }
  } catch {
    return { ok: false, refusal: { status: 0, sentence: '', reply: undefined } }
  }
}

function sentenceIn(reply: unknown): string {
  const holds = typeof reply === 'object' && reply !== null && 'error' in reply
  return holds && typeof reply.error === 'string' ? reply.error : ''
}

/** The field a sentence is about, its first name alone: `origins[0]: …` → `origins`. */
export function fieldOf(sentence: string): string | undefined {
  return /^([a-zA-Z]+)[\w[\].]*: /.exec(sentence)?.[1]
}
