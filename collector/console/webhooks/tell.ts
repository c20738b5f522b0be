/** What came of a change: the reply, or the collector's own sentence; none when it was not reached. */
export type Told<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly sentence?: string }

/** Sends a change about a receiver. The reply is trusted to have its type: both sides share it. */
export async function tell<T = undefined>(
  method: 'POST' | 'PATCH' | 'DELETE',
  address: string,
  body: unknown = {},
): Promise<Told<T>> {
  try {
    const reply = await fetch(address, {
      method,
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (reply.ok) return { ok: true, data: reply.status === 204 ? undefined : await reply.json() }
    const said: unknown = await reply.json().catch(() => undefined)
    const sentence: unknown =
      typeof said === 'object' && said !== null ? Reflect.get(said, 'error') : undefined
    return typeof sentence === 'string' ? { ok: false, sentence } : { ok: false }
  } catch {
    return { ok: false }
  }
}
