import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../support/sources.ts'

const FILE = readFileSync(join(ROOT, 'widget/platforms/tag-manager/earshot.tpl'), 'utf8')
const partOf = (name: string) =>
  new RegExp(`___${name}___\n\n([^]*?)(?=\n\n\n___|$)`).exec(FILE)?.[1] ?? ''

interface Run {
  readonly data: Record<string, unknown>
  readonly granted?: boolean
}

/** Runs the template's code as Tag Manager's documentation says of its sandbox: no globals, all by `require`. */
function run({ data, granted = false }: Run) {
  const calls: unknown[][] = []
  const scripts: string[] = []
  const required: string[] = []
  let grant = (_type: string, _isGranted: boolean) => {}
  const sandbox: Record<string, unknown> = {
    createArgumentsQueue:
      (...keys: string[]) =>
      (...call: unknown[]) =>
        void (keys.join() === 'earshot,earshot.q' && calls.push(call)),
    injectScript: (url: string, done: () => void) => (scripts.push(url), done()),
    isConsentGranted: () => granted,
    addConsentListener: (_type: string, hear: typeof grant) => void (grant = hear),
    logToConsole: () => {},
    getType: (value: unknown) => (value === null ? 'null' : typeof value),
  }
  const ends: string[] = []
  runInNewContext(partOf('SANDBOXED_JS_FOR_WEB_TEMPLATE'), {
    require: (name: string) => (required.push(name), sandbox[name]),
    data: {
      ...data,
      gtmOnSuccess: () => ends.push('success'),
      gtmOnFailure: () => ends.push('failure'),
    },
  })
  return { calls, scripts, ends, required, grant: () => grant('analytics_storage', true) }
}

const LOAD = { does: 'load', address: 'https://ask.acme.example', site: 'acme' }

describe('the Tag Manager template', () => {
  test('loads the tag of the site, whatever ends the address', () => {
    for (const address of ['https://ask.acme.example', 'https://ask.acme.example/']) {
      const { scripts, ends } = run({ data: { ...LOAD, address } })
      expect(scripts).toEqual(['https://ask.acme.example/w/acme.js'])
      expect(ends).toEqual(['success'])
    }
  })

  test('loads nothing before consent, and then once', () => {
    const waiting = run({ data: { ...LOAD, consent: true } })
    expect(waiting.scripts).toEqual([])
    waiting.grant()
    waiting.grant()
    expect(waiting.scripts).toHaveLength(1)
    expect(run({ data: { ...LOAD, consent: true }, granted: true }).scripts).toHaveLength(1)
  })

  test('tells of an event, without what a variable did not find', () => {
    const properties = [
      { name: 'order_value', value: 49 },
      { name: 'coupon', value: undefined },
      { name: '', value: 'x' },
      { name: 'items', value: ['a'] },
    ]
    const { calls, ends } = run({ data: { does: 'track', event: 'purchase', properties } })
    expect(calls).toEqual([['track', 'purchase', { order_value: 49 }]])
    expect(ends).toEqual(['success'])
    expect(run({ data: { does: 'track', event: 'x' } }).calls).toEqual([['track', 'x', {}]])
  })

  test('names a customer by text, and nobody where none is signed in', () => {
    const named = run({ data: { does: 'identify', customer: 7, proof: 'ab' } })
    expect(named.calls).toEqual([['identify', '7', {}, 'ab']])
    expect(run({ data: { does: 'identify', customer: undefined } }).calls).toEqual([])
  })

  test('asks Tag Manager for what it uses and no more', () => {
    const permissions: { instance: { key: { publicId: string } } }[] = JSON.parse(
      partOf('WEB_PERMISSIONS'),
    )
    const needs: Record<string, string> = {
      createArgumentsQueue: 'access_globals',
      injectScript: 'inject_script',
      isConsentGranted: 'access_consent',
      addConsentListener: 'access_consent',
      logToConsole: 'logging',
    }
    const { required } = run({ data: LOAD })
    const needed = new Set(required.flatMap((name) => needs[name] ?? []))
    expect(new Set(permissions.map(({ instance }) => instance.key.publicId))).toEqual(needed)
  })

  test('its fields are those that its code reads', () => {
    const fields: { name: string }[] = JSON.parse(partOf('TEMPLATE_PARAMETERS'))
    const read = partOf('SANDBOXED_JS_FOR_WEB_TEMPLATE').matchAll(/\bdata\.(?!gtmOn)(\w+)/g)
    expect(new Set([...read].map(([, name]) => name))).toEqual(
      new Set(fields.map(({ name }) => name)),
    )
    expect(JSON.parse(partOf('INFO'))).toMatchObject({ type: 'TAG', containerContexts: ['WEB'] })
  })
})
