import { command } from '../command.ts'

/** What makes sites and surveys. */
export const SURVEYS = [
  command({
    name: 'site add',
    options: {
      name: { type: 'string', value: 'NAME', says: 'what the site is called' },
      origin: {
        type: 'string',
        multiple: true,
        value: 'ORIGIN',
        says: 'where its pages are, https://acme.example; may be repeated',
      },
      id: { type: 'string', value: 'ID', says: 'a-z and 0-9; else made from the name' },
      brand: { type: 'string', value: 'NAME', says: 'what surveys call the shop' },
      zone: { type: 'string', value: 'ZONE', says: 'time zone of its days, Europe/Berlin' },
      lang: { type: 'string', value: 'LANG', says: 'language of its surveys' },
      facet: {
        type: 'string',
        multiple: true,
        value: 'TRAIT',
        says: 'a trait to count by; may be repeated',
      },
      'count-visits': { type: 'boolean', says: 'without identity, for the summary' },
      'gap-days': { type: 'string', value: 'DAYS', says: 'between any two surveys' },
      'asks-per-quarter': { type: 'string', value: 'N', says: 'at most, for one shopper' },
    },
    says: 'add a site',
    load: async () => (await import('../site-add.ts')).siteAdd,
  }),
  command({
    name: 'site list',
    options: {},
    says: 'list sites and their surveys',
    load: async () => (await import('../site-list.ts')).siteList,
  }),
  command({
    name: 'survey publish',
    word: 'FILE',
    options: { site: { type: 'string', needed: true, value: 'ID', says: 'whose survey it is' } },
    says: 'publish a survey, or its next version, from JSON',
    load: async () => (await import('../survey-publish.ts')).surveyPublish,
  }),
]
