/** The name of the tool a file came from; undefined when it was read by the owner's own mapping. */
export function sourceName(source: string): string | undefined {
  return NAMES[source]
}

const NAMES: Readonly<Record<string, string>> = {
  delighted: 'Delighted',
  formbricks: 'Formbricks',
  posthog: 'PostHog',
  survicate: 'Survicate',
  typeform: 'Typeform',
  surveymonkey: 'SurveyMonkey',
  earshot: 'Earshot',
  'google-forms': 'Google Forms',
  limesurvey: 'LimeSurvey',
  'microsoft-forms': 'Microsoft Forms',
  qualtrics: 'Qualtrics',
  zendesk: 'Zendesk',
}
