import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sourcesOf } from '../support/sources.ts'

/**
 * Refusals that are an English sentence alone, and why no page of the console is ever answered by one: all
 * others have a code, which the console says in its own language.
 */
const FOR_PROGRAMS: Readonly<Record<string, readonly string[]>> = {
  'a body that only programs send': [
    'send {"rev": …}',
    'send {"paused": true} or {"archived": true}, or either with false',
    '"visits" is not a list',
    'send {"print": …, "change": {…}}',
    'send {"rev": …, "draft": {…}}',
    'send {"counts": true}, false, or null',
    'say "delivery", or "failedSince" with a time',
    'the body is the file',
    'the body may be gzipped, and packed in no other way',
    'send JSON, with content-type: application/json',
    'the body is not JSON',
  ],
  'a query that the console writes itself': [
    '"format" takes json or text',
    '"format" takes json, text or csv',
    '"list" takes call, watch or fine',
    '"limit" takes a whole number from 1 to ${MOST}',
    '"has" takes comment, mark and held',
    '"limit" is a whole number from 1 to ${MAX_LIMIT}',
    '"limit" is 1 to ${MAX_PAGE}',
    '"before" is the "next" of a page',
    'there is no parameter "${strange}"',
    'there is no response with the id in "cursor"',
    "about: one of ${AUDIT_CATEGORIES.join(', ')}",
    'there is no such language',
  ],
  'an address that no page of the console calls': [
    'survey: this site has no such survey',
    'survey: an anonymous survey knows no customers',
    'there is no such ask',
    'visits are not counted on this site',
    'write a time such as 2026-03-01T00:00:00Z',
    'write a time such as 2026-03-01T12:00:00Z',
    'there is no such badge',
    'there is nothing here',
    'send one message at a time',
    'connect, or send an API key as a bearer token',
    'send application/x-www-form-urlencoded',
    'the form is too large',
    'each field is sent once',
    'the console is not built: npm run build',
  ],
  'a header that the console does not send': [
    'Idempotency-Key is 1 to 255 visible characters',
    'this request is being worked on',
    'this Idempotency-Key was used for another body',
  ],
  'said by the page itself, by its status or its field': [
    'too many failed tries from this network. Try again later',
    'no account has this e-mail with this password',
    'this passkey does not open an account here',
    'this code is wrong or too old',
    'this code was used already',
    'this link does not work any more. Ask for a new one',
  ],
  'the code stands beside it': ['target: ${error}'],
  'said by the import page, which knows each sentence of a file': [
    'another import is being stored: wait for it',
    'other files are being looked at: wait for them',
  ],
}

const ROOMS = ['collector/routes', 'collector/middleware', 'collector/owners']
const LITERAL = /(?:refuse\(c, \d+, |\berror: )(['`])((?:\\.|(?!\1).)*)\1/g

test('every refusal that a page of the console can be answered with has a code', () => {
  const known = new Set(Object.values(FOR_PROGRAMS).flat())
  const found = ROOMS.flatMap((room) => sourcesOf(room)).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(LITERAL)].map(([, , sentence = '']) => sentence),
  )
  const strange = found.filter((one) => / /.test(one) && !known.has(one))
  expect(found.length).toBeGreaterThan(30)
  expect(strange).toEqual([])
})

test('the list names no sentence that is gone', () => {
  const all = ROOMS.flatMap((room) => sourcesOf(room))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const gone = Object.values(FOR_PROGRAMS)
    .flat()
    .filter((sentence) => !all.includes(sentence))
  expect(gone).toEqual([])
})
