/** The first bytes of a stream, which is let go of then. */
export async function headOf(
  bytes: AsyncIterable<Uint8Array>,
  length: number,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let held = 0
  for await (const part of bytes) {
    parts.push(part)
    held += part.length
    if (held >= length) break
  }
  return Buffer.concat(parts).subarray(0, length)
}
