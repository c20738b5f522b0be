import type { Command } from './command.ts'
import { ACCESS } from './commands/access.ts'
import { ANSWERS } from './commands/answers.ts'
import { DATABASE } from './commands/database.ts'
import { SERVING } from './commands/serving.ts'
import { SURVEYS } from './commands/surveys.ts'

/** All commands, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  ...SERVING,
  ...SURVEYS,
  ...ANSWERS,
  ...ACCESS,
  ...DATABASE,
]
