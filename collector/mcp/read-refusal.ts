import { z } from 'zod'
import type { RefusalCode } from '#shared/refusals/refusal.ts'
import { sayRefusal } from '#shared/refusals/say-refusal.ts'
import type { ApiReply } from './api.ts'
import { REFUSAL_PACKS } from './refusal-packs.ts'
import type { AssistantPack } from './words/pack.ts'

const BODY = z.object({
  error: z.string(),
  code: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

/** What the API refused with, in the language of the call; in English where it has no code. */
export function readRefusal(
  words: AssistantPack,
  status: number,
  text: string,
): Extract<ApiReply<never>, { ok: false }> {
  const read = BODY.safeParse(asJson(text))
  if (!read.success) return { ok: false, status, error: words.refusedWith(status) }
  const { error, code, params = {} } = read.data
  if (!isCode(code)) return { ok: false, status, error }
  // in English the field that it is about comes first
  const said = sayRefusal(REFUSAL_PACKS[words.lang], { code, params })
  return { ok: false, status, code, error: words.lang === 'en' ? error : said }
}

function isCode(code: string | undefined): code is RefusalCode {
  return code !== undefined && Object.hasOwn(REFUSAL_PACKS.en, code)
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
