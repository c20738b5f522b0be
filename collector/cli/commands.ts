import { backup } from './backup.ts'
import { doctor } from './doctor.ts'
import { keyAdd } from './key-add.ts'
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
  readonly rest: readonly string[]
}

/** Does it; resolves to the exit code. */
export type Command = (typed: Typed) => Promise<number>

export const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['serve', serve],
  ['site add', siteAdd],
  ['survey publish', surveyPublish],
  ['key add', keyAdd],
  ['backup', backup],
  ['doctor', doctor],
])

export const HELP = `earshot: on-site surveys, one tag and one process

  earshot serve                                 answer, until stopped
  earshot site add --name NAME --origin ORIGIN  add a site; also --id --brand --zone --lang --facet
                                                --gap-days --asks-per-quarter
  earshot survey publish --site ID FILE         publish a survey, or its next version, from JSON
  earshot key add [--site ID]                   print a new API key, once
  earshot backup FILE                           copy the book while it is in use
  earshot doctor                                say what is wrong with the book

Each prints JSON with --json, and works beside a running server.
Settings: EARSHOT_DATA, PORT, HOST, EARSHOT_URL, EARSHOT_TRUST_PROXY, EARSHOT_RATE_LIMIT.
`
