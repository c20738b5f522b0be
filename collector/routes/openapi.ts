import type { Handler } from 'hono'
import { openapi } from '../api/openapi.ts'
import type { Deps } from './deps.ts'
import { VERSION } from '../api/version.ts'

/** `GET /api/openapi.json`: the API described, made once. 200, for anyone. */
export function getOpenapi({ owners }: Deps): Handler {
  let made: string | undefined
  return (c) => {
    made ??= JSON.stringify(openapi({ version: VERSION, address: owners.address().origin }))
    return c.body(made, 200, {
      'content-type': 'application/json',
      'access-control-allow-origin': '*',
    })
  }
}
