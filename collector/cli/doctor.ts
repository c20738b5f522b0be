import { findShare } from '../disk/find-share.ts'
import { sayShare } from '../disk/say-share.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

/** `earshot doctor`: exit 0 when the book is sound, 1 with what is wrong. */
export async function doctor({ json }: { readonly json: boolean | undefined }): Promise<number> {
  const { faults, warnings } = await withStore(async (store, { databaseUrl, dataFolder }) => {
    if (!json) process.stderr.write('reading the whole book\n')
    const share = databaseUrl === undefined ? findShare(dataFolder) : undefined
    return {
      faults: await store.check(),
      warnings: share ? [sayShare(dataFolder, share)] : [],
    }
  })
  const verdict = faults.length === 0 ? ['the book is sound'] : faults
  print(
    json,
    { sound: faults.length === 0, faults, warnings },
    [...verdict, ...warnings].join('\n'),
  )
  return faults.length === 0 ? 0 : 1
}
