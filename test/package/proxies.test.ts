import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { tempFolder } from '../support/collector/open-collector.ts'
import { prepareEarshot } from '../support/earshot.ts'
import { freePort } from '../support/free-port.ts'
import { ROOT } from '../support/sources.ts'
import { until } from '../support/until.ts'

const hasNginx = spawnSync('nginx', ['-v']).status === 0

test.skipIf(!hasNginx)(
  'nginx passes the console and, from the shop’s own host, the tag',
  async () => {
    const earshot = await prepareEarshot({ EARSHOT_TRUST_PROXY: '1' })
    onTestFinished(() => earshot.remove())
    await earshot.start()
    await earshot.furnish('acme', 'https://acme.example', [
      { id: 'nps', questions: [{ id: 'score', kind: 'nps' }] },
    ])
    const port = await freePort()
    const folder = tempFolder()
    const shipped = readFileSync(join(ROOT, 'collector/deploy/nginx.conf'), 'utf8')
      .replace('127.0.0.1:4300', new URL(earshot.address).host)
      .replaceAll('listen 80', `listen 127.0.0.1:${port}`)
    mkdirSync(join(folder, 'logs'))
    writeFileSync(join(folder, 'nginx.conf'), around(folder, shipped))
    const child = spawn('nginx', ['-p', folder, '-c', 'nginx.conf', '-e', 'logs/error.log'])
    onTestFinished(() => void child.kill('SIGKILL'))

    const get = (host: string, path: string) => statusOf(port, host, path)
    await until('nginx', async () => (await get('ask.acme.example', '/readyz')) === 200)
    expect(await get('ask.acme.example', '/api/openapi.json')).toBe(200)
    expect(await get('shop.acme.example', '/w/acme.js')).toBe(200)
    // the shop itself is not there: its pages, and nothing of the console, lie behind its host
    expect(await get('shop.acme.example', '/api/openapi.json')).toBe(502)
  },
)

/** What surrounds the shipped part on a machine of its own, without root. */
function around(folder: string, part: string): string {
  const temps = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `daemon off;
master_process off;
pid ${folder}/nginx.pid;
events {}
http {
access_log off;
${temps.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')}
${part}
}
`
}

/** `fetch` may not set Host; 0 when nobody answers. */
function statusOf(port: number, host: string, path: string): Promise<number> {
  return new Promise((resolve) => {
    const asked = request({ port, host: '127.0.0.1', path, headers: { host } }, (reply) => {
      reply.resume()
      resolve(reply.statusCode ?? 0)
    })
    asked.on('error', () => resolve(0))
    asked.end()
  })
}
