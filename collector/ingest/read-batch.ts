/** The snapshots of a body, unread, or one sentence why it is not a batch. */
export type ReadBatch =
  | { readonly ok: true; readonly responses: readonly unknown[]; readonly proof: unknown }
  | { readonly ok: false; readonly error: string }

/** Reads `{"v":1,"proof":"…","responses":[…]}`; what each response is, is read one by one. */
export function readBatch(text: string, maxResponses: number): ReadBatch {
  const body = parse(text)
  if (body === undefined) return { ok: false, error: 'the body is not JSON' }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return { ok: false, error: 'the body is not an object with "v" and "responses"' }
  }
  if (!('v' in body) || body.v !== 1) return { ok: false, error: 'this collector reads "v": 1' }
  if (!('responses' in body) || !Array.isArray(body.responses)) {
    return { ok: false, error: '"responses" is not a list' }
  }
  if (body.responses.length > maxResponses) {
    return { ok: false, error: `"responses" holds more than ${maxResponses}` }
  }
  return { ok: true, responses: body.responses, proof: 'proof' in body ? body.proof : undefined }
}

/** `undefined` is no JSON value, so it can stand for a text that is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
