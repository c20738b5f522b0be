import type { ManualPage } from '../help/manual.ts'

let read: Promise<readonly ManualPage[]> | undefined

/** The pages of the manual, read and rendered when first asked for. */
export function readPages(): Promise<readonly ManualPage[]> {
  return (read ??= import('../help/manual.ts').then((it) => it.readManual()))
}
