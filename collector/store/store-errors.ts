/** The store cannot write now and said so before anything was kept: locked, full, or read-only. */
export class StoreBusy extends Error {
  override readonly name = 'StoreBusy'
  readonly retryAfterMs: number

  constructor(message: string, retryAfterMs: number, cause?: unknown) {
    super(message, { cause })
    this.retryAfterMs = retryAfterMs
  }
}

/** The disk failed or the file is damaged: going on could ack what is lost. */
export class StoreBroken extends Error {
  override readonly name = 'StoreBroken'
}

/** The store cannot be opened, in one sentence for the owner. */
export class StoreRefused extends Error {
  override readonly name = 'StoreRefused'
}
