import { spawnSync } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findNetworkMount } from '#collector/health/disk/find-network-mount.ts'
import { mountedAs } from '#collector/health/disk/mounted-as.ts'
import { networkMountOf } from '#collector/health/disk/network-mount.ts'
import { canRun, mountPoint } from '../../faults/support/run-as-root.ts'
import { runEarshot } from '../../support/run-earshot.ts'

/** Numbers of include/uapi/linux/magic.h. */
const KNOWN: [string, number, string | undefined, ReturnType<typeof networkMountOf>][] = [
  ['NFS', 0x6969, 'nfs4', { kind: 'NFS', isCertain: true }],
  ['SMB 1', 0x517b, 'smbfs', { kind: 'SMB', isCertain: true }],
  ['CIFS', 0xff534d42, 'cifs', { kind: 'SMB', isCertain: true }],
  ['CIFS on 32 bits', 0xff534d42 - 2 ** 32, 'cifs', { kind: 'SMB', isCertain: true }],
  ['SMB 2', 0xfe534d42, 'smb3', { kind: 'SMB', isCertain: true }],
  ['Ceph', 0x00c36400, 'ceph', { kind: 'Ceph', isCertain: true }],
  ['sshfs', 0x65735546, 'fuse.sshfs', { kind: 'fuse.sshfs', isCertain: true }],
  ['9p', 0x01021997, '9p', { kind: '9p', isCertain: false }],
  [
    'a desktop folder in a container',
    0x65735546,
    'virtiofs',
    { kind: 'virtiofs', isCertain: false },
  ],
  ['an unknown program', 0x65735546, 'fuse.sshfs2', { kind: 'fuse.sshfs2', isCertain: false }],
  [
    'a program of which nothing is known',
    0x65735546,
    undefined,
    { kind: 'FUSE', isCertain: false },
  ],
  ['NTFS on a disk of this machine', 0x65735546, 'fuseblk', undefined],
  ['ext4', 0xef53, 'ext4', undefined],
  ['XFS', 0x58465342, 'xfs', undefined],
  ['btrfs', 0x9123683e, 'btrfs', undefined],
  ['overlay', 0x794c7630, 'overlay', undefined],
  ['tmpfs', 0x01021994, 'tmpfs', undefined],
]

test.each(KNOWN)('%s (%i, %s) is judged', (_, type, mountedAs, judged) => {
  expect(networkMountOf(type, mountedAs)).toEqual(judged)
})

const MOUNTS = `22 1 8:1 / / rw - ext4 /dev/vda rw
40 22 0:30 / /srv rw,noatime shared:1 - nfs4 nas:/srv rw
41 40 0:31 / /srv/our\\040data rw - fuse.sshfs me@nas:/ rw
42 22 0:32 / /srv/our\\040data rw - tmpfs none rw
`

test.each([
  ['/home/data', 'ext4'],
  ['/srv', 'nfs4'],
  ['/srv/data', 'nfs4'],
  // not within /srv
  ['/srvx', 'ext4'],
  // the later mount covers the earlier
  ['/srv/our data/book', 'tmpfs'],
])('%s is on %s', (path, kind) => {
  expect(mountedAs(MOUNTS, path)).toBe(kind)
})

test('a table of mounts that says nothing names nothing', () => {
  expect(mountedAs('', '/data')).toBeUndefined()
})

test('memory is no share, and neither is a folder in it that is still to be made', ({ skip }) => {
  const disk = mountPoint()
  if (!canRun('mount', '-t', 'tmpfs', 'tmpfs', disk)) return skip('needs root to mount')
  expect(findNetworkMount(disk)).toBeUndefined()
  expect(findNetworkMount(join(disk, 'a', 'b'))).toBeUndefined()
})

test('a folder behind sshfs is refused by every command, unless that is allowed', ({ skip }) => {
  const disk = mountPoint()
  if (!mountSshfs(disk)) return skip('needs root and FUSE')
  const folder = join(disk, 'data')
  expect(findNetworkMount(folder)).toEqual({ kind: 'fuse.sshfs', isCertain: true })
  for (const words of [['serve'], ['site', 'add', '--id', 'acme']]) {
    expect(runEarshot(folder, words)).toEqual({
      code: 1,
      out: '',
      error: `earshot: the data folder ${folder} is on a network share (fuse.sshfs), where a book can be damaged: set EARSHOT_DATA to a disk of this machine, or EARSHOT_NETWORK_SHARE to allow\n`,
    })
  }
  // then it is the share that refuses: no program answers behind it
  const allowed = runEarshot(folder, ['serve'], { EARSHOT_NETWORK_SHARE: 'allow' })
  expect(allowed.error).toBe(`earshot: the data folder ${folder} cannot be written\n`)
})

/**
 * Mounts what the kernel takes for sshfs, with no program behind it. It belongs to another account, so
 * that everybody else is told its type and refused the rest, without asking the program.
 */
function mountSshfs(disk: string): boolean {
  try {
    const device = openSync('/dev/fuse', 'r+')
    const options = 'fd=3,rootmode=40000,user_id=12345,group_id=12345'
    const mounted = spawnSync(
      'mount',
      ['-i', '-t', 'fuse.sshfs', '-o', options, 'me@nas:/', disk],
      {
        stdio: ['ignore', 'ignore', 'ignore', device],
      },
    )
    closeSync(device)
    return mounted.status === 0
  } catch {
    return false
  }
}
