/**
 * An answer that may come as a stream of messages, as one of JSON: the last, which holds the result. For
 * programs that take no streams; how far a long one is, they are not told.
 */
export async function asOneMessage(reply: Response): Promise<Response> {
  if (!reply.headers.get('content-type')?.startsWith('text/event-stream')) return reply
  const lines = (await reply.text()).split('\n')
  const last = lines.findLast((line) => line.startsWith('data: {'))
  const headers = new Headers(reply.headers)
  headers.set('content-type', 'application/json')
  return new Response(last?.slice('data: '.length), { status: reply.status, headers })
}
