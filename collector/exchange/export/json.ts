/** Items as one JSON array, a line each; texts are raw, nothing is prefixed. */
export async function* toJson(pages: AsyncIterable<readonly unknown[]>): AsyncGenerator<string> {
  let lead = '[\n'
  for await (const page of pages) {
    for (const item of page) {
      yield lead + JSON.stringify(item)
      lead = ',\n'
    }
  }
  yield lead === '[\n' ? '[]\n' : '\n]\n'
}
