import { en as whyNot } from '#shared/phrases/why-not/en.ts'
import type { PanelPack } from './pack.ts'

const many = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`

export const en: PanelPack = {
  ...whyNot,
  title: 'What Earshot does on this page',
  close: 'Close',
  mayAsk: 'May ask',
  waits: 'Waits',
  doesNotAsk: 'Does not ask',
  show: 'Show it now',
  noSurveys: 'No survey is published on this site.',
  noConsent: 'Nothing asks: the page has not given consent (earshot(’consent’, ’granted’)).',
  noStorage: 'The tag may store nothing (data-storage="none"): it forgets with every page.',
  blockedStorage: 'This browser blocks storage: the tag forgets with every page.',
  privacySignal:
    'This browser asks not to be tracked: answers travel without page, device and customer.',
  surveys: 'Surveys',
  memory: 'What this browser remembers',
  seen: (pages, visits) => `${many(pages, 'page')} in ${many(visits, 'visit')}`,
  since: (day) => `first seen on ${day}`,
  asked: (asks, most) => `asked ${asks} of at most ${many(most, 'time')} in 91 days`,
  events: (names) => `events: ${names}`,
  nobody: 'nothing yet',
  forget: 'Forget all of it',
  answers: 'Answers',
  sent: (count) => `${many(count, 'message')} sent from this page`,
  unsent: (count) =>
    count === 0 ? 'none wait to be sent' : `${many(count, 'answer')} still to be sent`,
  way: 'The way to your collector',
  parts: { card: 'The card', words: 'The wording', door: 'Sending answers' },
  findings: {
    works: 'works',
    csp: 'stopped by this page’s content security policy',
    stopped: 'stopped on the way: an ad blocker, or the network',
    refused: 'the collector refuses it',
  },
  cspLine: (directive, origin) => `Add ${origin} to ${directive}.`,
  onlyYou: 'Shown because the address ends in #earshot. Looking and showing count nothing.',
  preview: 'Preview: nothing is counted or kept',
  again: 'Show again',
}
