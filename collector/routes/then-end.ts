/** A stream after which something is let go of, whether or not it was read to its end. */
export async function* thenEnd(chunks: AsyncIterable<string>, end: () => Promise<void>) {
  try {
    yield* chunks
  } finally {
    await end()
  }
}
