import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { DIST } from '../server/dist-folder.ts'

/** A file that an owner takes from the manual into the shop's own platform. */
export interface PlatformFile {
  readonly type: string
  read(): Uint8Array<ArrayBuffer>
}

const FOLDER = join(DIST, 'platforms')
/** what a ZIP tells of its files; always the same, so that the same code is the same file */
const MADE = new Date('2026-01-01T00:00:00')

/** The files, by the name in `/help/files/{name}`; `read` throws where the widget is not built. */
export const PLATFORM_FILES: ReadonlyMap<string, PlatformFile> = new Map([
  [
    'earshot-woocommerce.zip',
    {
      type: 'application/zip',
      read: () =>
        zipSync(
          { 'earshot/earshot.php': readFileSync(join(FOLDER, 'woocommerce', 'earshot.php')) },
          { mtime: MADE },
        ),
    },
  ],
  [
    'earshot-tag-manager.tpl',
    {
      type: 'text/plain; charset=utf-8',
      read: () => new Uint8Array(readFileSync(join(FOLDER, 'tag-manager', 'earshot.tpl'))),
    },
  ],
])
