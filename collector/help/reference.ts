import { ACCESS } from '../owners/authorize/access.ts'
import { needsOf } from '../api/access-words.ts'
import type { Operation } from '../api/operation.ts'
import { FAMILIES } from '../api/operations.ts'
import { encodeHtml } from '../routes/encode-html.ts'

/** Every call of the API, each with a form that tries it; made of the same tables as the description. */
export function reference(): string {
  const families = FAMILIES.map(
    ({ name, about, operations }) =>
      `<h2>${encodeHtml(name)}</h2><p>${encodeHtml(about)}</p>${Object.entries(operations)
        .map(([route, operation]) => entry(route, operation))
        .join('\n')}`,
  )
  return `<h1>Reference of the API</h1>
<p>Described for programs in <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1). What you try here
is really done, with your own session, or with a key:</p>
<p><label for="key">API key</label> <input id="key" autocomplete="off" size="50"></p>
${families.join('\n')}`
}

function entry(route: string, operation: Operation): string {
  const [method = '', path = ''] = route.split(' ')
  const { summary, about, query, body, replies } = operation
  const access = ACCESS[route]
  const needs = access === undefined ? undefined : needsOf(access)
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
  const fields = [
    ...names.map((name) => field('path', name, '')),
    ...Object.entries(query?.shape ?? {}).map(([name, { description = '' }]) =>
      field('query', name, description),
    ),
    ...(body ? ['<label>Body, JSON<textarea name="body" rows="5">{}</textarea></label>'] : []),
  ]
  const outcomes = Object.entries(replies).map(
    ([status, { what }]) => `<li><code>${status}</code> ${prose(what)}</li>`,
  )
  return `<details><summary><code>${method} ${encodeHtml(path)}</code> ${prose(summary)}</summary>
${[about, needs].map((text) => (text === undefined ? '' : `<p>${prose(text)}</p>`)).join('')}
<ul>${outcomes.join('')}</ul>
<form class="try" data-method="${method}" data-path="${encodeHtml(path)}">${fields.join('')}
<p><button>Try</button></p><pre hidden></pre></form></details>`
}

function field(where: 'path' | 'query', name: string, about: string): string {
  const hint = about === '' ? '' : ` <small>${prose(about)}</small>`
  return `<label>${name}${hint}<br><input name="${where}:${name}"></label>`
}

/** Text with `code` in it. */
function prose(text: string): string {
  return encodeHtml(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>')
}
