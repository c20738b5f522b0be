import { backup } from './backup.ts'
import { erase } from './erase.ts'
import { recount } from './recount.ts'
import { restore } from './restore.ts'
import { retainOld } from './retain.ts'
import { doctor } from './doctor.ts'
import { exportSurvey } from './export.ts'
import { importFile, importList, importUndo } from './import.ts'
import { keyAdd } from './key-add.ts'
import { ownerAdd, ownerReset } from './owner-links.ts'
import { move } from './move.ts'
import { scores } from './scores.ts'
import { secretReplace, secretShow } from './secret.ts'
import { serve } from './serve.ts'
import { siteAdd } from './site-add.ts'
import { surveyPublish } from './survey-publish.ts'

/** Options as typed, and the words after the command. */
export interface Typed {
  readonly json?: boolean
  readonly name?: string
  readonly origin?: string[]
  readonly id?: string
  readonly zone?: string
  readonly lang?: string
  readonly brand?: string
  readonly facet?: string[]
  readonly 'gap-days'?: string
  readonly 'asks-per-quarter'?: string
  readonly site?: string
  readonly survey?: string
  readonly from?: string
  readonly to?: string
  readonly format?: string
  readonly what?: string
  readonly cursor?: string
  readonly into?: string
  readonly mapping?: string
  readonly encoding?: string
  readonly separator?: string
  readonly rule?: string
  readonly scale?: string
  readonly 'dry-run'?: boolean
  readonly role?: string
  readonly 'keep-days'?: string
  readonly email?: string
  readonly visit?: string
  readonly 'second-factor'?: boolean
  readonly customer?: string
  readonly response?: string
  readonly rest: readonly string[]
}

/** Does it; resolves to the exit code. */
export type Command = (typed: Typed) => Promise<number>

export const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['serve', serve],
  ['site add', siteAdd],
  ['survey publish', surveyPublish],
  ['key add', keyAdd],
  ['secret show', secretShow],
  ['secret replace', secretReplace],
  ['import', importFile],
  ['import undo', importUndo],
  ['import list', importList],
  ['export', exportSurvey],
  ['scores', scores],
  ['owner add', ownerAdd],
  ['owner reset', ownerReset],
  ['move', move],
  ['backup', backup],
  ['restore', restore],
  ['recount', recount],
  ['erase', erase],
  ['retain', retainOld],
  ['doctor', doctor],
])

export const HELP = `earshot: on-site surveys, one tag and one process

  earshot serve                                 answer, until stopped; --visit SITE also prints a link
                                                that opens a site without a password, from here
  earshot site add --name NAME --origin ORIGIN  add a site; also --id --brand --zone --lang --facet
                                                --gap-days --asks-per-quarter
  earshot survey publish --site ID FILE         publish a survey, or its next version, from JSON
  earshot import FILE --site ID --survey ID     bring in another tool's answers; --dry-run only checks
                                                --from --mapping --encoding --separator --zone
                                                --rule --scale
  earshot import list --site ID                 what was imported
  earshot import undo ID                        take an import out again
  earshot export [FILE] --survey ID             responses or tallies, as csv, json, ndjson, xlsx or
                                                parquet; --format --what --from --to --cursor
  earshot export --survey ID --into FOLDER      keep a file a day there, to be run by a timer
  earshot scores --survey ID                    say what the answers add up to, and how sure that is;
                                                --from --to --lang
  earshot key add [--site ID] [--role ROLE]     print a new API key, once; owner, editor or viewer
  earshot secret show --site ID                 print what the site's own server signs customers with
  earshot secret replace --site ID              print another; the old one holds for --keep-days, 7
  earshot owner add                             print a link that makes one more owner, once
  earshot owner reset --email E-MAIL            print a link that sets a new password, once; also
                                                --second-factor, when that is lost as well
  earshot move --to URL                         copy the book into PostgreSQL, and compare both
  earshot backup FILE                           copy the book while it is in use
  earshot restore FILE                          put a copy in the place of the book, while no server
                                                runs; the old book stays beside it
  earshot recount [--survey ID]                 count the answers again, of one survey or of all
  earshot erase --site ID --customer ID         erase all that is known of a customer; or one answer
                                                with --response ID
  earshot export [FILE] --site ID --customer ID hand out all that is known of a customer, as JSON
  earshot retain                                remove answers older than their sites keep them, as
                                                the server does by itself
  earshot doctor                                say what is wrong with the book

Each prints JSON with --json, and works beside a running server.
Settings: EARSHOT_DATA, DATABASE_URL, EARSHOT_SECRET, PORT, HOST, EARSHOT_URL,
EARSHOT_TRUST_PROXY, EARSHOT_RATE_LIMIT, EARSHOT_DAILY_LIMIT,
EARSHOT_MAX_CONNECTIONS, EARSHOT_DRAIN_DELAY, EARSHOT_WEBHOOK_ALLOW,
EARSHOT_SMTP_URL, EARSHOT_MAIL_FROM.
`
