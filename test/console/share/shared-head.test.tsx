import { expect, test } from 'vitest'
import { SharedHead } from '#collector/console/share/shared-head.tsx'
import { someResults } from '../../support/console/a-question.ts'
import { showPart } from '../../support/console/show.tsx'

test('answers that no card brought are counted, as they are in the scores below', async () => {
  const results = { ...someResults([]), shown: 200, answered: 20, elsewhere: 7 }
  const part = await showPart(<SharedHead results={results} hint="" />)
  const facts = [...part.querySelectorAll('.head-facts li')].map((one) => one.textContent)
  expect(facts.slice(2)).toEqual([
    '27 answers',
    '7 of these from email, a kiosk or the API',
    '10% answered',
  ])
})
