import { readFileSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import type { Context, Handler } from 'hono'

/** What a console page may do: read from here, nothing else. */
export const CONSOLE_HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  'x-content-type-options': 'nosniff',
} as const

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}

/**
 * `GET /*`: the console, as built; another method is 404. Paths without an ending are its pages, which its own router tells
 * apart; files under `/assets/` are named by content and never change.
 *
 * | status | when |
 * | --- | --- |
 * | 200 | the file, or the console's page |
 * | 404 | no such file |
 * | 503 | the console has not been built |
 */
export function consoleFiles(folder: string): Handler {
  return (c: Context) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return c.notFound()
    const path = normalize(c.req.path)
    const isPage = extname(path) === ''
    const file = readFile(folder, isPage ? '/index.html' : path)
    if (!file) {
      return isPage
        ? c.json({ error: 'the console is not built: npm run build' }, 503)
        : c.json({ error: 'there is nothing here' }, 404)
    }
    const type = TYPES[isPage ? '.html' : extname(path)] ?? 'application/octet-stream'
    const isNamedByContent = path.startsWith('/assets/')
    return c.body(file, 200, {
      ...CONSOLE_HEADERS,
      'content-type': type,
      'cache-control': isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-store',
    })
  }
}

function readFile(folder: string, path: string): Uint8Array<ArrayBuffer> | undefined {
  // a normalized path that begins with "/" cannot climb out
  if (!path.startsWith('/') || path.includes('\0')) return undefined
  try {
    return Uint8Array.from(readFileSync(join(folder, path)))
  } catch {
    return undefined
  }
}
