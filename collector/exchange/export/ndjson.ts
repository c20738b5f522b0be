/** Items as JSON lines (ndjson.org): each line stands alone, so a file can be cut and appended to. */
export async function* toNdjson(pages: AsyncIterable<readonly unknown[]>): AsyncGenerator<string> {
  for await (const page of pages) {
    yield page.map((item) => `${JSON.stringify(item)}\n`).join('')
  }
}
