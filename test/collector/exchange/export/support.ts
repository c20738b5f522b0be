import type { ResponseItem } from '#shared/results.ts'

/** All of an export as text. */
export async function read(chunks: AsyncIterable<string | Uint8Array>): Promise<string> {
  return (await readBytes(chunks)).toString()
}

/** All of an export as bytes. */
export async function readBytes(chunks: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const chunk of chunks) parts.push(Buffer.from(chunk))
  return Buffer.concat(parts)
}

/** Pages as a store would hand them out, one after the other. */
export async function* pagesOf<Item>(
  pages: readonly (readonly Item[])[],
): AsyncGenerator<readonly Item[]> {
  yield* pages
}

/** A response with an NPS of 9, a comment and a facet. */
export function responseItem(over: Partial<ResponseItem> = {}): ResponseItem {
  return {
    id: 'aaaaaaaaaaaaaaaaaaaaaa',
    ver: 1,
    flags: 1 + 4 + 8,
    day: '2026-03-01',
    at: '2026-03-01T09:30:00.000Z',
    answers: { nps: 9, why: '=SUM(1)' },
    channel: 'tag',
    device: 'phone',
    traits: { plan: 'gold' },
    ...over,
  }
}
