import type { Typed } from './typed.ts'

/** Does it; resolves to the exit code. */
export type Command = (typed: Typed) => Promise<number>

/** Each is loaded when it is asked for: most of what they need differs. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['serve', later(async () => (await import('./serve.ts')).serve)],
  ['site add', later(async () => (await import('./site-add.ts')).siteAdd)],
  ['survey publish', later(async () => (await import('./survey-publish.ts')).surveyPublish)],
  ['key add', later(async () => (await import('./key-add.ts')).keyAdd)],
  ['secret show', later(async () => (await import('./secret.ts')).secretShow)],
  ['secret replace', later(async () => (await import('./secret.ts')).secretReplace)],
  ['secret adopt', later(async () => (await import('./secret.ts')).secretAdopt)],
  ['import', later(async () => (await import('./import.ts')).importFile)],
  ['import undo', later(async () => (await import('./import.ts')).importUndo)],
  ['import list', later(async () => (await import('./import.ts')).importList)],
  ['export', later(async () => (await import('./export.ts')).exportSurvey)],
  ['scores', later(async () => (await import('./scores.ts')).scores)],
  ['owner add', later(async () => (await import('./owner-links.ts')).ownerAdd)],
  ['owner reset', later(async () => (await import('./owner-links.ts')).ownerReset)],
  ['move', later(async () => (await import('./move.ts')).move)],
  ['backup', later(async () => (await import('./backup.ts')).backup)],
  ['restore', later(async () => (await import('./restore.ts')).restore)],
  ['recount', later(async () => (await import('./recount.ts')).recount)],
  ['erase', later(async () => (await import('./erase.ts')).erase)],
  ['retain', later(async () => (await import('./retain.ts')).retainOld)],
  ['doctor', later(async () => (await import('./doctor.ts')).doctor)],
])

function later(load: () => Promise<Command>): Command {
  return async (typed) => (await load())(typed)
}

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
  earshot secret adopt                          go on with another EARSHOT_SECRET or secret.key
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
Settings: EARSHOT_DATA, EARSHOT_NETWORK_SHARE, DATABASE_URL, EARSHOT_SECRET,
PORT, HOST, EARSHOT_URL, EARSHOT_TRUST_PROXY, EARSHOT_RATE_LIMIT,
EARSHOT_DAILY_LIMIT, EARSHOT_MAX_CONNECTIONS, EARSHOT_DRAIN_DELAY,
EARSHOT_WEBHOOK_ALLOW, EARSHOT_SMTP_URL, EARSHOT_MAIL_FROM.
`
