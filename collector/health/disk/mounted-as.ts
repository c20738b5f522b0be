/**
 * Finds the kind of file system that a path is on.
 *
 * @param mountinfo text of `/proc/self/mountinfo`; its format: proc_pid_mountinfo(5)
 * @param path absolute, without links
 * @returns `ext4`, `fuse.sshfs`; undefined when no line fits
 */
export function mountedAs(mountinfo: string, path: string): string | undefined {
  let found: { readonly at: string; readonly kind: string } | undefined
  for (const line of mountinfo.split('\n')) {
    const [mount, source] = line.split(' - ')
    const at = unescape(mount?.split(' ')[4] ?? '')
    const kind = source?.split(' ')[0]
    // the later of two at one place covers the other
    if (kind !== undefined && isWithin(path, at) && at.length >= (found?.at.length ?? 0)) {
      found = { at, kind }
    }
  }
  return found?.kind
}

function isWithin(path: string, folder: string): boolean {
  return folder === '/' || path === folder || (folder !== '' && path.startsWith(`${folder}/`))
}

/** Blanks, tabs, line ends and backslashes stand there as octal numbers. */
function unescape(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, octal: string) =>
    String.fromCharCode(Number.parseInt(octal, 8)),
  )
}
