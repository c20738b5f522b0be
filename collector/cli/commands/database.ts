import { command } from '../command.ts'
import { COMMON } from '../common-options.ts'

/** What looks after the database. */
export const DATABASE = [
  command({
    name: 'backup',
    word: 'FILE',
    options: {},
    says: 'copy the database while it is in use',
    load: async () => (await import('../backup.ts')).backup,
  }),
  command({
    name: 'restore',
    word: 'FILE',
    options: { create: COMMON.create, 'dry-run': COMMON.dryRun, yes: COMMON.yes },
    says: 'put a copy in the place of the database, while no server runs; the old one stays beside it',
    load: async () => (await import('../restore.ts')).restore,
  }),
  command({
    name: 'move',
    options: {
      to: { type: 'string', needed: true, value: 'URL', says: 'postgres://name@host/database' },
      'dry-run': { type: 'boolean', says: 'say what would be copied, and change nothing' },
    },
    says: 'copy the database into PostgreSQL, and compare both',
    load: async () => (await import('../move.ts')).move,
  }),
  command({
    name: 'recount',
    options: {
      survey: { type: 'string', value: 'ID', says: 'this one alone' },
      'dry-run': { type: 'boolean', says: 'say which counts are wrong, and change nothing' },
    },
    says: 'count the answers again',
    load: async () => (await import('../recount.ts')).recount,
  }),
  command({
    name: 'labels drop',
    options: {
      survey: { type: 'string', value: 'ID', says: 'of this one alone' },
      'dry-run': { type: 'boolean', says: 'say which are empty, and change nothing' },
    },
    says: 'drop pages, channels and the like that no answer is under, for others to take their places',
    load: async () => (await import('../labels-drop.ts')).labelsDrop,
  }),
  command({
    name: 'held list',
    options: { survey: { type: 'string', value: 'ID', says: 'of this one alone' } },
    says: 'count the answers that came too fast and wait for your word',
    load: async () => (await import('../held.ts')).heldList,
  }),
  command({
    name: 'held release',
    options: { survey: { type: 'string', value: 'ID', needed: true, says: 'of which survey' } },
    says: 'let answers count that were held back',
    load: async () => (await import('../held.ts')).heldRelease,
  }),
  command({
    name: 'held discard',
    options: { survey: { type: 'string', value: 'ID', needed: true, says: 'of which survey' } },
    says: 'leave answers out for good that were held back',
    load: async () => (await import('../held.ts')).heldDiscard,
  }),
  command({
    name: 'doctor',
    options: {
      repair: { type: 'boolean', says: 'make indexes and wrong counts anew, and look again' },
    },
    says: 'say what is wrong with the database',
    load: async () => (await import('../doctor.ts')).doctor,
  }),
]
