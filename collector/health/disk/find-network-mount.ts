import { readFileSync, realpathSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { mountedAs } from './mounted-as.ts'
import { networkMountOf, type NetworkMount } from './network-mount.ts'

/**
 * Looks whether a folder is, or once made will be, on a network share. Only Linux tells.
 *
 * @param folder absolute; may be missing
 */
export function findNetworkMount(folder: string): NetworkMount | undefined {
  if (process.platform !== 'linux') return undefined
  try {
    return networkMountOf(statfsSync(folder).type, kindOfMount(folder))
  } catch {
    const above = dirname(folder)
    return above === folder ? undefined : findNetworkMount(above)
  }
}

function kindOfMount(folder: string): string | undefined {
  try {
    return mountedAs(readFileSync('/proc/self/mountinfo', 'utf8'), realPath(folder))
  } catch {
    return undefined
  }
}

/** Whoever may not look into a folder is told nothing of it, its path included. */
function realPath(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return folder
  }
}
