import { responsePages } from '#collector/exchange/export/pages.ts'
import { FORMATS, type Format } from '#collector/exchange/export/format.ts'
import { responseColumns } from '#collector/exchange/export/response-columns.ts'
import type { ResponseItem, ResponsePage } from '#shared/results.ts'

const QUESTIONS = [
  { id: 'score', kind: 'nps' },
  { id: 'why', kind: 'comment' },
] as const

/**
 * How fast each format is written, and whether memory stays where it was. Responses are made up on
 * the way, so that the writer is measured and not the disk.
 *
 * `npm run bench -- export [responses] [formats]`
 */
export async function run([count = '1000000', formats]: string[]): Promise<void> {
  const names = formats?.split(',') ?? Object.keys(FORMATS)
  for (const [name, { write }] of Object.entries(FORMATS)) {
    if (!names.includes(name)) continue
    const pages = responsePages({ readOldest: madeUp(Number(count)) }, 'nps', {})
    const columns = responseColumns(QUESTIONS, ['plan'], 'UTC')
    await measure(name as Format, Number(count), write({ name: 'nps', columns, pages }))
  }
}

async function measure(
  name: Format,
  count: number,
  chunks: AsyncIterable<string | Uint8Array>,
): Promise<void> {
  let bytes = 0
  let peak = 0
  const start = performance.now()
  for await (const chunk of chunks) {
    bytes += Buffer.byteLength(chunk)
    peak = Math.max(peak, process.memoryUsage.rss())
  }
  const seconds = (performance.now() - start) / 1000
  const rate = Math.round(count / seconds).toLocaleString('en')
  const [size, rss] = [bytes, peak].map((one) => (one / 1_048_576).toFixed(0))
  console.log(`${name}: ${seconds.toFixed(1)} s, ${rate}/s, ${size} MB, RSS at most ${rss} MB`)
}

/** A store of so many responses, each worked out from its place. */
function madeUp(count: number) {
  return async (_: string, { after = '0', limit }: { after?: string; limit: number }) => {
    const from = Number(after)
    const to = Math.min(count, from + limit)
    const responses = Array.from({ length: to - from }, (_, i) => response(from + i))
    const page: ResponsePage = to < count ? { responses, next: String(to) } : { responses }
    return page
  }
}

function response(i: number): ResponseItem {
  const at = new Date(1_577_836_800_000 + i * 1_000).toISOString()
  return {
    id: String(i).padStart(22, '0'),
    ver: 1,
    flags: 13,
    day: at.slice(0, 10),
    at,
    answers: { score: i % 11, ...(i % 3 === 0 && { why: `Delivery ${i % 997}, 고마워요` }) },
    device: 'phone',
    lang: 'en',
    channel: 'tag',
    traits: { plan: 'gold' },
  }
}
