import { command } from '../command.ts'
import { COMMON } from '../common-options.ts'

const SITE = { type: 'string', value: 'ID', says: 'the site' } as const
const SURVEY = { type: 'string', value: 'ID', says: 'the survey' } as const
const FROM = { type: 'string', value: 'DAY', says: 'the first day, 2026-03-01' } as const
const TO = { type: 'string', value: 'DAY', says: 'the last day, included' } as const

/** What brings answers in, hands them out, says what they add up to, and removes them. */
export const ANSWERS = [
  command({
    name: 'import',
    word: 'FILE',
    options: {
      site: { ...SITE, needed: true },
      survey: { ...SURVEY, needed: true },
      from: { type: 'string', value: 'TOOL', says: 'which tool wrote the file; else found out' },
      mapping: { type: 'string', value: 'FILE', says: 'which column is what, as JSON' },
      encoding: { type: 'string', value: 'NAME', says: 'of the text; else found out' },
      separator: { type: 'string', value: 'CHAR', says: 'between cells; else found out' },
      zone: { type: 'string', value: 'ZONE', says: 'of times without one' },
      rule: { type: 'string', value: 'RULE', says: 'how ratings of another scale are converted' },
      scale: { type: 'string', value: 'SCALE', says: 'which scale the ratings are on' },
      skip: { type: 'string', value: 'LINES', says: 'above the heading; else found out' },
      headings: { type: 'string', value: 'ROWS', says: 'that the heading takes; else found out' },
      sheet: { type: 'string', value: 'NAME', says: 'of a workbook; else the first' },
      missing: { type: 'string', value: 'WORDS', says: 'that stand for nothing, such as NA,N/A' },
      dates: { type: 'string', value: 'ORDER', says: 'dmy or mdy, where 03/04 may be either' },
      labels: { type: 'string', value: 'accept', says: 'labels mean what the check proposes' },
      'leave-out': { type: 'boolean', says: 'import the rows that can be taken' },
      rejected: { type: 'string', value: 'FILE', says: 'write the other rows down, with reasons' },
      'dry-run': { type: 'boolean', says: 'only check' },
    },
    says: "bring in another tool's answers",
    load: async () => (await import('../import.ts')).importFile,
  }),
  command({
    name: 'import list',
    options: { site: { ...SITE, needed: true } },
    says: 'list what was imported',
    load: async () => (await import('../import.ts')).importList,
  }),
  command({
    name: 'import undo',
    word: 'ID',
    options: { 'dry-run': COMMON.dryRun, yes: COMMON.yes },
    says: 'take an import out again',
    load: async () => (await import('../import-undo.ts')).importUndo,
  }),
  command({
    name: 'orders import',
    word: 'FILE',
    options: {
      site: { ...SITE, needed: true },
      mapping: { type: 'string', value: 'FILE', says: 'which column is what, as JSON' },
      encoding: { type: 'string', value: 'NAME', says: 'of the text; else found out' },
      separator: { type: 'string', value: 'CHAR', says: 'between cells; else found out' },
      zone: { type: 'string', value: 'ZONE', says: 'of times without one; else the site’s' },
      skip: { type: 'string', value: 'LINES', says: 'above the heading; else found out' },
      headings: { type: 'string', value: 'ROWS', says: 'that the heading takes; else found out' },
      sheet: { type: 'string', value: 'NAME', says: 'of a workbook; else the one with orders' },
      dates: { type: 'string', value: 'ORDER', says: 'dmy or mdy, where 03/04 may be either' },
      currency: { type: 'string', value: 'CODE', says: 'of amounts beside which none stands' },
      customer: { type: 'string', value: 'COLUMN', says: 'of the id that identify() is given' },
      decimal: { type: 'string', value: 'MARK', says: 'comma or dot, where 1,234 may be either' },
      'leave-out': { type: 'boolean', says: 'import the orders that can be taken' },
      rejected: { type: 'string', value: 'FILE', says: 'write the others down, with reasons' },
      'dry-run': { type: 'boolean', says: 'only check' },
    },
    says: 'bring in the file of orders that a shop exports',
    load: async () => (await import('../orders-import.ts')).ordersImport,
  }),
  command({
    name: 'export',
    word: '[FILE]',
    options: {
      survey: SURVEY,
      format: { type: 'string', value: 'NAME', says: 'csv, json, ndjson, xlsx or parquet' },
      what: { type: 'string', value: 'WHAT', says: 'responses, tallies or codebook' },
      separator: { type: 'string', value: 'NAME', says: 'of csv: comma, semicolon or tab' },
      overwrite: { type: 'boolean', says: 'FILE may be there already, and goes' },
      from: FROM,
      to: TO,
      period: {
        type: 'string',
        value: 'NAME',
        says: 'in the place of days, as scores take it: weeks, last-month …',
      },
      cursor: { type: 'string', value: 'ID', says: 'go on after this response' },
      segment: {
        type: 'string',
        multiple: true,
        value: 'FACET:VALUE',
        says: 'only these answers, such as device:phone; may be given again',
      },
      status: { type: 'string', value: 'STATUS', says: 'only new, contacted or resolved ones' },
      tag: { type: 'string', value: 'TAG', says: 'only those with this tag' },
      rated: { type: 'string', value: 'MOOD', says: 'only bad, middle or good ratings' },
      q: { type: 'string', value: 'TEXT', says: 'only those in which this was typed' },
      salvage: {
        type: 'boolean',
        says: 'all that can be read of a damaged SQLite file, as JSON lines',
      },
      into: { type: 'string', value: 'FOLDER', says: 'keep a file a day there, by a timer' },
      site: SITE,
      customer: {
        type: 'string',
        value: 'ID',
        says: 'with --site: all that is known of a customer, as JSON',
      },
    },
    says: 'hand out responses or tallies, to standard output without a FILE',
    load: async () => (await import('../export.ts')).exportSurvey,
  }),
  command({
    name: 'scores',
    options: {
      survey: { ...SURVEY, needed: true },
      period: {
        type: 'string',
        value: 'NAME',
        says: 'weeks (the last four whole ones; so unless told otherwise), last-month, this-quarter …',
      },
      from: FROM,
      to: TO,
      unit: {
        type: 'string',
        value: 'weeks',
        says: 'these days are four whole weeks, also where they are a month, as February 2027 is',
      },
      compare: {
        type: 'string',
        value: 'WITH',
        says: 'previous (so unless told otherwise), year, month, or two days: A..B',
      },
      segment: {
        type: 'string',
        multiple: true,
        value: 'FACET:VALUE',
        says: 'only these answers, such as device:phone; may be given again',
      },
      lang: { type: 'string', value: 'LANG', says: 'en, ko, zh-Hans or ja' },
    },
    says: 'say what the answers add up to, and how sure that is',
    load: async () => (await import('../scores.ts')).scores,
  }),
  command({
    name: 'summary',
    options: {
      site: { ...SITE, needed: true },
      lang: { type: 'string', value: 'LANG', says: 'en, ko, zh-Hans or ja' },
    },
    says: 'say how satisfied, how engaged and how loyal a shop’s customers are',
    load: async () => (await import('../summary.ts')).summary,
  }),
  command({
    name: 'mcp',
    options: {
      url: {
        type: 'string',
        value: 'URL',
        says: 'of a running collector, with an API key in EARSHOT_KEY; else the data folder is read',
      },
      role: {
        type: 'string',
        value: 'ROLE',
        says: 'on the data folder: viewer (so unless told otherwise), editor or owner',
      },
    },
    says: 'let an assistant read, by the Model Context Protocol on standard input and output',
    load: async () => (await import('../mcp.ts')).mcp,
  }),
  command({
    name: 'erase',
    options: {
      site: { ...SITE, needed: true },
      customer: { type: 'string', value: 'ID', says: 'all that is known of this customer' },
      response: { type: 'string', value: 'ID', says: 'this one answer' },
      'dry-run': COMMON.dryRun,
      yes: COMMON.yes,
    },
    says: 'erase a customer, or one answer, for good',
    load: async () => (await import('../erase.ts')).erase,
  }),
  command({
    name: 'retain',
    options: { 'dry-run': COMMON.dryRun, yes: COMMON.yes },
    says: 'remove answers older than their sites keep them, as the server does by itself',
    load: async () => (await import('../retain.ts')).retainOld,
  }),
]
