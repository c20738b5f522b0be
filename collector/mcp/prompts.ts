import { z } from 'zod'

/** A task that an owner can start by its name; `words` is what the assistant is then asked. */
export interface Prompt {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly input: z.ZodObject
  readonly words: (given: Readonly<Record<string, string | undefined>>) => string
}

const id = z.string().max(60)
const lang = z.string().max(35).optional().describe('language to answer in')
const inLang = ({ lang: said }: Readonly<Record<string, string | undefined>>) =>
  said === undefined ? 'Answer in the language I write in.' : `Answer in ${said}.`

/** Tasks that come back every week. */
export const PROMPTS: readonly Prompt[] = [
  {
    name: 'monday_review',
    title: 'Monday review',
    description:
      'What changed in a shop in the last four whole weeks, and what does not deserve attention',
    input: z.object({ site: id.describe('id of the shop'), lang }),
    words: (given) =>
      `Review the shop "${given['site']}". Call summary, then scores of each of its surveys that is asking, and why_it_changed only where a verdict says “likely” or “clearly”. Read at most ten comments for each such change. Write at most ten lines: what changed, each with its range, number of answers, verdict and days; what stayed within the noise, in one line; what was not looked at; one thing to look into. Use the sentences of the tools. ${inLang(given)}`,
  },
  {
    name: 'triage_detractors',
    title: 'Triage of detractors',
    description: 'Which unhappy shoppers to answer first',
    input: z.object({ survey: id.describe('id of the survey'), lang }),
    words: (given) =>
      `Read comments of the survey "${given['survey']}" with search_comments, rated "bad", status "new", at most three pages. List which to answer first and why, with the id, the day and a short quotation each. Say that these are single voices, not how many think so. Propose a tag and a status for each and wait for my yes before you call set_follow_up. ${inLang(given)}`,
  },
  {
    name: 'draft_a_survey',
    title: 'Draft of a survey',
    description: 'From what an owner wants to know to a draft in the console',
    input: z.object({
      site: id.describe('id of the shop'),
      goal: z.string().max(500).describe('what you want to know'),
      lang,
    }),
    words: (given) =>
      `I want to know this of the customers of the shop "${given['site']}": ${JSON.stringify(given['goal'])}. Pick the template that fits best and say why; say what it cannot tell. Ask me, then call draft_survey, and propose_wording where the wording should be closer to the goal. Give me the link to publish it myself. ${inLang(given)}`,
  },
]
