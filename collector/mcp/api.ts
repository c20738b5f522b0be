/** What the collector answers to one call: its data, or the sentence that refuses it. */
export type ApiReply<T> =
  | { readonly ok: true; readonly data: T }
  | {
      readonly ok: false
      readonly status: number
      /** which refusal it is, where it has a code */
      readonly code?: string
      /** in the language of the call, where there is one */
      readonly error: string
    }

/** Query parameters; one of several values is given several times, an absent one not at all. */
export type ApiQuery = Readonly<Record<string, string | readonly string[] | undefined>>

/** The owner's API as tools call it, under `/api`. Whoever calls has already been named by a key. */
export interface Api {
  /** @param path its parts, each of them one segment of the address */
  get<T>(path: readonly string[], query?: ApiQuery): Promise<ApiReply<T>>
  /** The same as plain text, as `format=text` gives it. */
  text(path: readonly string[], query?: ApiQuery): Promise<ApiReply<string>>
  send<T>(method: 'POST' | 'PATCH', path: readonly string[], body: unknown): Promise<ApiReply<T>>
}
