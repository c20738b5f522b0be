/** `GET /api/surveys/:survey/results` → `getSurveysResults`; names in the last part come after "by". */
export function operationIdOf(route: string): string {
  const [method = '', path = ''] = route.split(' ')
  const segments = path.replace(/^\/api\//, '').split('/')
  const fixed = segments
    .join('.')
    .split(/[.-]/)
    .filter((word) => /^\w/.test(word))
  const named = [...(segments.at(-1) ?? '').matchAll(/:(\w+)/g)].map(([, name = '']) => name)
  const words = named.length > 0 ? [...fixed, 'by', ...named] : fixed
  return method.toLowerCase() + words.map(capitalized).join('')
}

function capitalized(word: string): string {
  return (word[0]?.toUpperCase() ?? '') + word.slice(1)
}
