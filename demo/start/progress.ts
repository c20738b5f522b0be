/** How far the seeding is, on one line of a terminal that is rewritten; silent elsewhere. */
export function showProgress(what: 'answers' | 'visits'): (sent: number, all: number) => void {
  return (sent, all) => {
    if (!process.stdout.isTTY) return
    const share = Math.round((100 * sent) / all)
    const line = `A year of ${what}: ${share} % of ${all.toLocaleString('en')}`
    process.stdout.write(sent < all ? `\r${line}` : `\r${' '.repeat(line.length + 4)}\r`)
  }
}
