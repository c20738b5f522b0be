import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { isSlug } from './catalogue.ts'
import { pickLanguage } from './language.ts'
import { createPages, type TagSource } from './pages.ts'

const ASSET = /^\/(?:shop\.css|shop\.js|favicon\.svg|art\/[a-z-]+\.svg)$/
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

interface Reply {
  readonly status: number
  readonly type: string
  readonly body: string | Buffer
}

/**
 * The demo shop: `/`, `/products/{slug}`, `/checkout`, `/thanks` and their pictures, each page with the tag pasted.
 * Not listening yet. Everything else is a 404 page; `?lang=` sets the language and keeps it in a cookie.
 */
export function createShop(tag: TagSource): Server {
  return createServer((req, res) => {
    const url = new URL(req.url ?? '/', 'http://shop')
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      send(req, res, { status: 405, type: 'text/plain', body: 'The shop only shows pages.\n' })
      return
    }
    const chosen = url.searchParams.get('lang')
    const lang = pickLanguage(chosen, req.headers.cookie, req.headers['accept-language'])
    if (chosen) res.setHeader('set-cookie', `lang=${lang}; Path=/; Max-Age=31536000; SameSite=Lax`)
    send(req, res, readAsset(url.pathname) ?? showPage(url, createPages(tag, lang)))
  })
}

function showPage(url: URL, pages: ReturnType<typeof createPages>): Reply {
  const [, first = '', second = '', third] = url.pathname.split('/')
  if (url.pathname === '/') return html(pages.home())
  if (first === 'products' && isSlug(second) && third === undefined)
    return html(pages.product(second))
  if (url.pathname === '/checkout') return html(pages.checkout())
  if (url.pathname === '/thanks') return html(thanks(url.searchParams, pages))
  return html(pages.missing(), 404)
}

/** What comes from the address is a short order number and a whole amount, whatever was typed there. */
function thanks(query: URLSearchParams, pages: ReturnType<typeof createPages>): string {
  const order = /^D-\d{4}$/.exec(query.get('order') ?? '')?.[0] ?? 'D-1024'
  const total = Number(/^\d{1,9}$/.exec(query.get('total') ?? '')?.[0] ?? 0)
  return pages.thanks(order, total)
}

function readAsset(path: string): Reply | undefined {
  if (!ASSET.test(path)) return undefined
  const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'text/plain'
  try {
    return { status: 200, type, body: readFileSync(new URL(`.${path}`, import.meta.url)) }
  } catch {
    return undefined
  }
}

function html(body: string, status = 200): Reply {
  return { status, type: 'text/html; charset=utf-8', body }
}

function send(req: IncomingMessage, res: ServerResponse, reply: Reply): void {
  res.writeHead(reply.status, {
    'content-type': reply.type,
    'content-length': Buffer.byteLength(reply.body),
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    vary: 'cookie, accept-language',
  })
  res.end(req.method === 'HEAD' ? undefined : reply.body)
}
