import { command } from '../command.ts'
import { COMMON } from '../common-options.ts'

const SITE = { type: 'string', needed: true, value: 'ID', says: 'the site' } as const

/** What lets people and programs in. */
export const ACCESS = [
  command({
    name: 'owner add',
    options: { create: COMMON.create },
    says: 'print a link that makes one more owner, once',
    load: async () => (await import('../owner-links.ts')).ownerAdd,
  }),
  command({
    name: 'owner reset',
    options: {
      email: { type: 'string', needed: true, value: 'E-MAIL', says: 'whose password' },
      'second-factor': { type: 'boolean', says: 'also forget a second factor that is lost' },
    },
    says: 'print a link that sets a new password, once',
    load: async () => (await import('../owner-links.ts')).ownerReset,
  }),
  command({
    name: 'owner remove',
    options: { email: { type: 'string', needed: true, value: 'E-MAIL', says: 'whose account' } },
    says: 'remove an account and end what it made; never the last owner',
    load: async () => (await import('../owner-links.ts')).ownerRemove,
  }),
  command({
    name: 'key add',
    options: {
      site: { type: 'string', value: 'ID', says: 'for this site alone' },
      role: { type: 'string', value: 'ROLE', says: 'owner, editor or viewer' },
      name: { type: 'string', value: 'NAME', says: 'what the list of keys calls it' },
      create: COMMON.create,
    },
    says: 'print a new API key, once',
    load: async () => (await import('../key-add.ts')).keyAdd,
  }),
  command({
    name: 'secret show',
    options: { site: SITE },
    says: "print what the site's own server signs customers with",
    load: async () => (await import('../secret.ts')).secretShow,
  }),
  command({
    name: 'secret replace',
    options: {
      site: SITE,
      'keep-days': { type: 'string', value: 'DAYS', says: 'how long the old one holds, 7' },
    },
    says: 'print another one',
    load: async () => (await import('../secret.ts')).secretReplace,
  }),
  command({
    name: 'secret adopt',
    options: {},
    says: 'go on with another EARSHOT_SECRET or secret.key',
    load: async () => (await import('../secret.ts')).secretAdopt,
  }),
]
