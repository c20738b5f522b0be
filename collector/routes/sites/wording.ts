import type { Context, Handler } from 'hono'
import { TEMPLATES } from '#shared/templates/templates.ts'
import { LANGUAGE_PACKS } from '#shared/words/langs.ts'
import { refuse } from '../owner-reply.ts'

/** `GET /api/templates`: surveys ready to publish, in the order an owner is offered them. 200 */
export function getTemplates(): Handler {
  return (c: Context) => c.json({ templates: TEMPLATES })
}

/** `GET /api/words`: the languages that shoppers can be asked in. 200 */
export function getLanguages(): Handler {
  return (c: Context) => c.json({ langs: LANGUAGE_PACKS.map(({ lang }) => lang) })
}

/** `GET /api/words/{lang}`: the `LanguagePack` behind the wording that an owner leaves open. 200 · 404 */
export function getLanguagePack(): Handler {
  return (c: Context) => {
    const pack = LANGUAGE_PACKS.find(({ lang }) => lang === c.req.param('lang'))
    return pack ? c.json(pack) : refuse(c, 404, 'there is no such language')
  }
}
