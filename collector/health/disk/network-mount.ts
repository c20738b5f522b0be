/** A disk of another machine, or what may be one. */
export interface NetworkMount {
  /** as people call it: `NFS`, `fuse.sshfs` */
  readonly kind: string
  /** false: some of this kind are disks of this machine */
  readonly isCertain: boolean
}

/**
 * What `statfs(2)` says of file systems whose bytes are on another machine. Several machines may have
 * them open, and neither the shared memory of SQLite's log nor its locks reach from one to the other.
 *
 * Source: Linux, include/uapi/linux/magic.h.
 */
const NETWORK: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'SMB'],
  [0xfe534d42, 'SMB'],
  [0x564c, 'NCP'],
  [0x5346414f, 'AFS'],
  [0x6b414653, 'AFS'],
  [0x73757245, 'Coda'],
  [0x00c36400, 'Ceph'],
])

/** `V9FS_MAGIC`: folders of a virtual machine's host, but also every disk within gVisor. */
const NINE_P = 0x01021997
/** `FUSE_SUPER_MAGIC`: programs that pose as disks, and containers' folders on a desktop. */
const FUSE = 0x65735546

/** The programs of which it is known that they reach another machine, as the table of mounts calls them. */
const NETWORK_PROGRAMS =
  /^fuse\.(sshfs|rclone|s3fs|goofys|gcsfuse|blobfuse2?|davfs|curlftpfs|smbnetfs|glusterfs|ceph(-fuse)?|juicefs|mfs|seaweedfs)$/

/**
 * Judges the file system of a folder.
 *
 * @param type what Node's `statfs` says on Linux
 * @param mountedAs its name in the table of mounts; only programs are told apart by it
 * @returns undefined for disks of this machine, memory included
 */
export function networkMountOf(type: number, mountedAs?: string): NetworkMount | undefined {
  // systems of 32 bits say those from 0x80000000 on as negative numbers
  const magic = type >>> 0
  const kind = NETWORK.get(magic)
  if (kind !== undefined) return { kind, isCertain: true }
  if (magic === NINE_P) return { kind: '9p', isCertain: false }
  // fuseblk: a disk of this machine, NTFS or exFAT, that a program reads
  if (magic !== FUSE || mountedAs === 'fuseblk') return undefined
  const program = mountedAs ?? 'FUSE'
  return { kind: program, isCertain: NETWORK_PROGRAMS.test(program) }
}
