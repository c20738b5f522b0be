/** The rows that cannot be kept, as a file with the reasons; `undefined` where it did not come. */
export async function fetchRejected(
  address: string,
  query: URLSearchParams,
  body: Blob,
): Promise<Blob | undefined> {
  const asked = new URLSearchParams(query)
  asked.set('rejected', '1')
  const headers = { 'content-type': 'application/octet-stream', 'content-encoding': 'gzip' }
  const reply = await fetch(`${address}?${asked.toString()}`, {
    method: 'POST',
    headers,
    body,
  }).catch(() => undefined)
  return reply?.ok ? reply.blob() : undefined
}
