import type { Guest } from '../guest.ts'
import { createSender, type Sender } from '../sender.ts'

let sender: Sender | undefined

/** The page's one sender. */
export function senderOf({ base, rules: { site, proof } }: Guest): Sender {
  return (sender ??= createSender({ url: base + site, site, proof }))
}
