import type { ApiReply } from './api.ts'
import type { Told } from './tool.ts'
import type { AssistantPack } from './words/pack.ts'

/** A refusal of the API as a tool tells it: the sentence, and what would work. */
export function refused(
  { hints }: AssistantPack,
  { status, code, error }: Extract<ApiReply<unknown>, { ok: false }>,
  instead?: string,
): Extract<Told<never>, { ok: false }> {
  if (status === 401) return { ok: false, error: hints[401] }
  const hint = { ...hints, 404: instead ?? hints[404] }[Number(status)]
  // of others the sentence says all
  const isTold = (status === 403 && code !== 'role') || code === 'assistant_read_enough'
  return { ok: false, error: hint === undefined || isTold ? error : `${error}; ${hint}` }
}
