import { resolve } from 'node:path'
import { z } from 'zod'
import { nearest } from '../nearest.ts'
import type { LogLevel } from '../log/log.ts'
import type { MailSettings } from '../outbox/mail/mailer.ts'
import { readAllowList, type AllowList } from '../outbox/guard/allow-list.ts'

/** What the environment may set; each is read once, at the start. */
export interface Settings {
  /** folder of the database; made when missing */
  readonly dataFolder: string
  /** whether the folder may be on a disk of another machine */
  readonly networkShare: 'refuse' | 'allow'
  /** a PostgreSQL database to use instead of the folder's file */
  readonly databaseUrl?: string
  /** what everything secret is made from; absent: in a file of the folder */
  readonly secret?: string
  /** 0: any free one */
  readonly port: number
  readonly host: string
  /** origin under which browsers reach the collector, when it is not host and port */
  readonly publicUrl?: string
  readonly trustProxy: number
  readonly rateLimit: number | 'off'
  /** messages that one site may send in a day */
  readonly dailyLimit: number | 'off'
  /** more at a time are closed at once */
  readonly maxConnections: number
  /** between saying "not ready" and taking no more requests */
  readonly drainDelayMs: number
  /** what webhooks may reach besides public https addresses */
  readonly webhookAllow?: AllowList
  /** the bearer that `/metrics` asks for; absent: whoever asks directly may read it */
  readonly metricsToken?: string
  /** which lines are logged */
  readonly logLevel: LogLevel
  /** absent: no mails are sent */
  readonly mail?: MailSettings
}

/** Settings, or one sentence that names the one that is wrong. */
export type ReadSettings =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly error: string }

const DEFAULT_PORT = 4300
/** An office behind one address may answer ten times a second. */
const DEFAULT_RATE_LIMIT = 600
/** Each idle one holds some kilobytes for up to 75 seconds; a process may open more files than this. */
const DEFAULT_MAX_CONNECTIONS = 5_000
/** A stop is forced after 25 seconds, and what is in needs its time. */
const MAX_DRAIN_DELAY_S = 15

const schema = z.object({
  EARSHOT_DATA: z.string().min(1).default('./data'),
  PORT: wholeNumber(0, 65_535, 'is a port, 0 to 65535').default(DEFAULT_PORT),
  HOST: z.string().min(1).default('127.0.0.1'),
  EARSHOT_URL: z
    .string()
    .regex(/^https?:\/\/[^\s/?#@]+([/?#].*)?$/, 'is an address such as https://ask.shop.example')
    .regex(
      /^[^:]+:\/\/[^/?#]+\/?$/,
      'is an address without a path: Earshot needs a host name of its own, such as ask.shop.example',
    )
    .optional(),
  EARSHOT_NETWORK_SHARE: z.enum(['refuse', 'allow'], 'is "refuse" or "allow"').default('refuse'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'is an address such as postgres://name@host:5432/earshot')
    .optional(),
  EARSHOT_SECRET: z
    .string()
    .regex(
      /^[\x21-\x7e]{32,256}$/,
      'is 32 to 256 visible characters, such as openssl rand -hex 32 prints',
    )
    .optional(),
  EARSHOT_TRUST_PROXY: wholeNumber(0, 10, 'is how many proxies stand in front, 0 to 10').default(0),
  EARSHOT_RATE_LIMIT: z
    .string()
    .regex(/^(off|[1-9]\d{0,8})$/, 'is "off" or answers a minute, 1 or more')
    .transform((text) => (text === 'off' ? text : Number(text)))
    .default(DEFAULT_RATE_LIMIT),
  EARSHOT_DAILY_LIMIT: z
    .string()
    .regex(/^(off|[1-9]\d{0,8})$/, 'is "off" or messages a day, 1 or more')
    .transform((text) => (text === 'off' ? text : Number(text)))
    .default('off'),
  EARSHOT_MAX_CONNECTIONS: wholeNumber(
    1,
    1_000_000,
    'is how many connections may be open at a time, 1 or more',
  ).default(DEFAULT_MAX_CONNECTIONS),
  EARSHOT_DRAIN_DELAY: wholeNumber(
    0,
    MAX_DRAIN_DELAY_S,
    `is seconds to go on answering after a stop was asked for, 0 to ${MAX_DRAIN_DELAY_S}`,
  ).default(0),
  EARSHOT_WEBHOOK_ALLOW: z.string().default('').transform(allowListOf),
  EARSHOT_METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{16,256}$/, 'is 16 to 256 visible characters')
    .optional(),
  EARSHOT_LOG_LEVEL: z
    .enum(['error', 'warn', 'info', 'silent'], 'is error, warn, info or silent')
    .default('info'),
  EARSHOT_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, 'is an address such as smtp://user:password@mail.example:587')
    .optional(),
  EARSHOT_MAIL_FROM: z
    .string()
    .regex(/^([^<>@]+<)?[^\s<>@]+@[^\s<>@]+>?$/, 'is an address such as Earshot <ask@shop.example>')
    .optional(),
})

/** Names of all settings, in the order of the manual. */
export const SETTING_NAMES: readonly string[] = Object.keys(schema.shape)

/** What the manual's examples call settings of a shop's own server or assistant, which may share an environment. */
const OF_SHOPS: ReadonlySet<string> = new Set([
  'EARSHOT_IDENTITY_SECRET',
  'EARSHOT_WEBHOOK_SECRET',
  'EARSHOT_KEY',
])

/** Orchestrators tell every container where a service called "earshot" is. */
const OF_ORCHESTRATORS = /^EARSHOT_(SERVICE_(HOST|PORT)|PORT_\d+_(TCP|UDP))/

/** What is wrong with a setting that nobody reads: it is most often one that is misspelt. */
function findStranger(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const found = Object.entries(env).find(
    ([name, value]) =>
      name.startsWith('EARSHOT_') &&
      !SETTING_NAMES.includes(name) &&
      !OF_SHOPS.has(name) &&
      !OF_ORCHESTRATORS.test(name) &&
      !(name === 'EARSHOT_PORT' && value?.startsWith('tcp://')),
  )
  if (!found) return undefined
  const meant = nearest(found[0], [...SETTING_NAMES, ...PREFIXED.keys()])
  const known = meant === undefined ? undefined : (PREFIXED.get(meant) ?? meant)
  return `${found[0]} is no setting${known === undefined ? ': /help/settings lists them' : `: did you mean ${known}?`}`
}

/** Settings without the prefix, as one may take them to be called. */
const PREFIXED: ReadonlyMap<string, string> = new Map(
  SETTING_NAMES.filter((name) => !name.startsWith('EARSHOT_')).map((name) => [
    `EARSHOT_${name}`,
    name,
  ]),
)

/** Reads the settings; an empty one counts as absent. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): ReadSettings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const stranger = findStranger(given)
  if (stranger !== undefined) return { ok: false, error: stranger }
  const read = schema.safeParse(given)
  if (!read.success) {
    const [issue] = read.error.issues
    return { ok: false, error: `${String(issue?.path[0])} ${issue?.message ?? 'is wrong'}` }
  }
  const { data } = read
  const { EARSHOT_SMTP_URL: url, EARSHOT_MAIL_FROM: from } = data
  if (url !== undefined && from === undefined) {
    return { ok: false, error: 'EARSHOT_MAIL_FROM is the address that mails come from' }
  }
  return {
    ok: true,
    settings: {
      dataFolder: resolve(data.EARSHOT_DATA),
      networkShare: data.EARSHOT_NETWORK_SHARE,
      ...(data.DATABASE_URL !== undefined && { databaseUrl: data.DATABASE_URL }),
      ...(data.EARSHOT_SECRET !== undefined && { secret: data.EARSHOT_SECRET }),
      port: data.PORT,
      host: data.HOST,
      ...(data.EARSHOT_URL !== undefined && { publicUrl: new URL(data.EARSHOT_URL).origin }),
      trustProxy: data.EARSHOT_TRUST_PROXY,
      rateLimit: data.EARSHOT_RATE_LIMIT,
      dailyLimit: data.EARSHOT_DAILY_LIMIT,
      maxConnections: data.EARSHOT_MAX_CONNECTIONS,
      drainDelayMs: data.EARSHOT_DRAIN_DELAY * 1_000,
      ...(data.EARSHOT_METRICS_TOKEN !== undefined && {
        metricsToken: data.EARSHOT_METRICS_TOKEN,
      }),
      logLevel: data.EARSHOT_LOG_LEVEL,
      webhookAllow: data.EARSHOT_WEBHOOK_ALLOW,
      ...(url !== undefined && from !== undefined && { mail: { url, from } }),
    },
  }
}

function wholeNumber(low: number, high: number, message: string) {
  return z
    .string()
    .regex(/^\d{1,10}$/, message)
    .transform(Number)
    .refine((value) => value >= low && value <= high, message)
}

function allowListOf(text: string, context: z.RefinementCtx): AllowList {
  const read = readAllowList(text)
  if (read.ok) return read.list
  const message = `is a list of hosts, addresses and ranges; "${read.entry}" is none`
  context.addIssue({ code: 'custom', message })
  return z.NEVER
}
