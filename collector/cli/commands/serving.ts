import { command } from '../command.ts'

/** What runs the server. */
export const SERVING = [
  command({
    name: 'serve',
    options: {
      visit: {
        type: 'string',
        value: 'SITE',
        says: 'also print a link that opens a site without a password, from here',
      },
    },
    says: 'answer, until stopped',
    load: async () => (await import('../serve.ts')).serve,
  }),
]
