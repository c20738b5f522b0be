/** The snapshots of a body, unread, or one sentence why it is not a batch. */
export type ReadBatch =
  | {
      readonly ok: true
      readonly responses: readonly unknown[]
      /** absent where none were sent */
      readonly visits?: readonly unknown[]
      readonly proof: unknown
    }
  | { readonly ok: false; readonly error: string }

/**
 * Reads `{"v":1,"proof":"…","responses":[…]}`, or `"visits"` in place of responses or beside them;
 * what each of them is, is read one by one.
 */
export function readBatch(text: string, maxResponses: number): ReadBatch {
  const body = parse(text)
  if (body === undefined) return { ok: false, error: 'the body is not JSON' }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return { ok: false, error: 'the body is not an object with "v" and "responses"' }
  }
  if (!('v' in body) || body.v !== 1) return { ok: false, error: 'this collector reads "v": 1' }
  const visits = 'visits' in body ? body.visits : undefined
  if (visits !== undefined && !Array.isArray(visits)) {
    return { ok: false, error: '"visits" is not a list' }
  }
  const responses = 'responses' in body ? body.responses : visits && []
  if (!Array.isArray(responses)) return { ok: false, error: '"responses" is not a list' }
  if (responses.length > maxResponses) {
    return { ok: false, error: `"responses" holds more than ${maxResponses}` }
  }
  if (visits && visits.length > maxResponses) {
    return { ok: false, error: `"visits" holds more than ${maxResponses}` }
  }
  const proof = 'proof' in body ? body.proof : undefined
  return { ok: true, responses, proof, ...(visits && { visits }) }
}

/** `undefined` is no JSON value, so it can stand for a text that is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
