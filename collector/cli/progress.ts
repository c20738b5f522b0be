/** Prints how far long work is on stderr, at most once a second; silent with `--json`. */
export function createProgress(json: boolean | undefined, say: (count: number) => string) {
  let lastMs = Date.now()
  return (count: number): void => {
    const nowMs = Date.now()
    if (json || nowMs - lastMs < 1_000) return
    lastMs = nowMs
    process.stderr.write(`${say(count)}\n`)
  }
}
