/** Prints a result: as JSON when asked for, else in words. */
export function print(json: boolean | undefined, result: unknown, words: string): void {
  process.stdout.write(`${json ? JSON.stringify(result) : words}\n`)
}
