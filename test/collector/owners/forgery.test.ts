import { expect, test } from 'vitest'
import { findForgery } from '#collector/owners/authorize/forgery.ts'

const isOwn = (origin: string) => origin === 'https://survey.example'
const TYPES = [
  undefined,
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/plain; application/json',
  'application/json',
  'Application/JSON; charset=utf-8',
]
const ORIGINS = [
  undefined,
  'null',
  'https://evil.example',
  'https://survey.example.evil.example',
  'http://survey.example',
  'https://survey.example',
]
const SITES = [undefined, 'none', 'cross-site', 'same-site', 'same-origin']
const METHODS = ['POST', 'PUT', 'PATCH', 'DELETE', 'PURGE', 'GET', 'HEAD', 'OPTIONS']

/** Said the other way round than the code says it: the only combinations that may act. */
function mayAct(type?: string, origin?: string, site?: string): boolean {
  const json = type === 'application/json' || type === 'Application/JSON; charset=utf-8'
  const home = origin === 'https://survey.example'
  return (
    json &&
    ((home && (site === undefined || site === 'same-origin')) ||
      (origin === undefined && site === 'same-origin'))
  )
}

for (const method of METHODS)
  test(`${method}: only JSON from an own page acts`, () => {
    const safe = ['GET', 'HEAD', 'OPTIONS'].includes(method)
    for (const contentType of TYPES)
      for (const origin of ORIGINS)
        for (const secFetchSite of SITES) {
          const forged =
            findForgery({ method, contentType, origin, secFetchSite }, isOwn) !== undefined
          const said = JSON.stringify({ contentType, origin, secFetchSite })
          expect(forged, said).toBe(!safe && !mayAct(contentType, origin, secFetchSite))
        }
  })
