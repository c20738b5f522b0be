import { chooseLang } from '#shared/words/choose-lang.ts'
import type { AccountEvent } from '../../owners/account-event.ts'
import { ACCOUNT_NOTICES } from '../words/account-notices.ts'
import type { Mail } from './mailer.ts'

const EN = ACCOUNT_NOTICES.en

/** What an owner is told of their own account. Names of passkeys were typed: they stay in one line. */
export function accountNotice({ kind, email, passkeys, at, langs }: AccountEvent): Mail {
  const lang = chooseLang(Object.keys(ACCOUNT_NOTICES), langs)
  const words = Object.entries(ACCOUNT_NOTICES).find(([one]) => one === lang)?.[1] ?? EN
  const names = passkeys.map((name) => name.replaceAll(/\s+/g, ' ')).join(', ')
  const time = at.toISOString().slice(0, 16).replace('T', ' ')
  const lines = [
    `${words.subject[kind]}.`,
    words.when(email, time),
    passkeys.length > 0 ? words.passkeys(names) : words.noPasskeys,
    words.notYou(email),
  ]
  return {
    to: email,
    subject: words.subject[kind],
    text: `${lines.join('\n\n')}\n`,
    messageId: `account.${at.getTime()}.${kind}`,
  }
}
