import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import readXlsx from 'read-excel-file/node'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { openCollector } from './support.ts'

const FILE = { 'content-type': 'text/csv' }
const delighted = readFileSync(join(import.meta.dirname, 'fixtures/delighted.csv'))
const IMPORTS = '/sites/acme/imports'

afterEach(() => void vi.unstubAllEnvs())

describe('over HTTP', () => {
  test('a file is looked at, stored, listed, exported and taken out again', async () => {
    const { ask } = await openCollector()
    const post = (query: string) =>
      ask(`${IMPORTS}?survey=nps${query}`, { method: 'POST', headers: FILE, body: delighted })

    const dry = await post('&dry=1')
    expect(dry.status).toBe(200)
    const { check } = await dry.json()
    expect(check).toMatchObject({ source: 'delighted', ready: 4, problems: { count: 0 } })
    expect(check.preview[0].answers.nps.a).toBe(10)
    expect(await (await ask(IMPORTS)).json()).toEqual({ imports: [] })

    const stored = await post('')
    expect(stored.status).toBe(201)
    const { import: record } = await stored.json()
    // 18 April 05:34 UTC is still the 18th in Seoul; 19 April 00:00 UTC is the 19th
    expect(record).toMatchObject({ stored: 4, firstDay: '2024-04-18', lastDay: '2024-04-19' })
    expect(await (await ask(IMPORTS)).json()).toEqual({ imports: [record] })

    const csv = await ask('/surveys/nps/export')
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="nps-responses.csv"')
    const rows: Record<string, string>[] = parse(await csv.text(), { bom: true, columns: true })
    expect(rows.map(({ nps }) => nps)).toEqual(['10', '0', '7', '9'])

    const undone = await ask(`${IMPORTS}/${record.id}`, {
      method: 'DELETE',
      headers: { 'content-type': 'application/json' },
    })
    expect(await undone.json()).toEqual({ removed: 4 })
    expect(await (await ask('/surveys/nps/export?format=json')).json()).toEqual([])
  })

  test('a file with one bad row is refused whole, with the row', async () => {
    const { ask, folder } = await openCollector()
    vi.stubEnv('TMPDIR', folder)
    const body = 'id,score,at\n1,10,2024-01-01\n2,11,2024-01-01\n'
    const mapping = encodeURIComponent('{"key":"id","rating":"score","at":"at"}')
    const refused = await ask(`${IMPORTS}?survey=nps&mapping=${mapping}`, {
      method: 'POST',
      headers: FILE,
      body,
    })
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({
      error: 'Nothing is stored: 1 problems, listed in "check".',
      check: { problems: { count: 1, first: [{ line: 3, column: 'score' }] } },
    })
    expect(await (await ask(IMPORTS)).json()).toEqual({ imports: [] })
    const left = readdirSync(folder).filter((name) => name.startsWith('earshot-import-'))
    expect(left).toEqual([])
  })

  test.each([
    ['POST', `${IMPORTS}?survey=other`, 404, 'there is no such survey'],
    ['POST', '/sites/other/imports?survey=nps', 404, 'there is no such site'],
    [
      'POST',
      `${IMPORTS}?survey=nps&zone=Mars`,
      400,
      '"Mars" is no time zone (such as Asia/Seoul or +09:00).',
    ],
    ['POST', `${IMPORTS}?survey=nps&scale=ten`, 400, '"ten" is no scale (such as 0-10).'],
    ['POST', `${IMPORTS}?survey=nps&separator=ab`, 400, 'A separator is one character, or "tab".'],
    ['POST', `${IMPORTS}?survey=nps&mapping=x`, 400, 'The mapping is not JSON.'],
    [
      'POST',
      `${IMPORTS}?survey=nps&encoding=ebcdic`,
      400,
      'There is no encoding "ebcdic"; there are utf-8, utf-16le, windows-1252, euc-kr, gb18030, shift_jis and more.',
    ],
    [
      'POST',
      `${IMPORTS}?survey=nps&rule=double`,
      400,
      'There is no rule "double"; there are number-in-label, whole-decimals, ces-0-5-to-1-7, reverse-1-5, reverse-1-7.',
    ],
    ['DELETE', `${IMPORTS}/AAAA`, 404, 'there is no such import'],
    ['GET', '/sites/other/imports', 404, 'there is no such site'],
    ['GET', '/surveys/other/export', 404, 'there is no such survey'],
    [
      'GET',
      '/surveys/nps/export?format=ods',
      400,
      '"format" is one of csv, json, ndjson, xlsx, parquet',
    ],
    ['GET', '/surveys/nps/export?what=people', 400, '"what" is responses, tallies, codebook'],
    ['GET', '/surveys/nps/export?from=March', 400, '"from" is not a day such as 2026-03-01'],
    ['GET', '/surveys/nps/export?from=2024-02-02&to=2024-02-01', 400, '"from" lies after "to"'],
    [
      'GET',
      '/surveys/nps/export?format=xlsx&cursor=a',
      400,
      '"cursor" continues csv or ndjson; other formats are whole',
    ],
    [
      'GET',
      '/surveys/nps/export?cursor=a',
      400,
      '"cursor" is the id of the last response that you have',
    ],
    [
      'GET',
      `/surveys/nps/export?cursor=${'a'.repeat(22)}`,
      404,
      'there is no response with the id in "cursor"',
    ],
  ])('%s %s is refused with %i', async (method, path, status, error) => {
    const { ask } = await openCollector()
    const body = method === 'POST' ? delighted : null
    const reply = await ask(path, { method, headers: FILE, body })
    expect(await reply.json()).toMatchObject({ error })
    expect(reply.status).toBe(status)
  })

  test('a form cannot send a file', async () => {
    const { ask } = await openCollector()
    const path = `${IMPORTS}?survey=nps`
    const headers = { 'content-type': 'text/plain' }
    expect((await ask(path, { method: 'POST', headers, body: delighted })).status).toBe(415)
  })

  test('an export that was cut short goes on after the last whole line', async () => {
    const { ask } = await openCollector()
    await ask(`${IMPORTS}?survey=nps`, { method: 'POST', headers: FILE, body: delighted })
    const whole = await (await ask('/surveys/nps/export?format=ndjson')).text()
    const lines = whole.trimEnd().split('\n')
    const { id } = JSON.parse(lines[1]!)
    const rest = await (await ask(`/surveys/nps/export?format=ndjson&cursor=${id}`)).text()
    expect(rest.trimEnd().split('\n')).toEqual(lines.slice(2))
    const csv = await (await ask('/surveys/nps/export')).text()
    const csvRest = await (await ask(`/surveys/nps/export?cursor=${id}`)).text()
    expect(csv.endsWith(csvRest)).toBe(true)
    expect(csvRest).toContain('"2024-04-19"')
  })

  test('days bound an export, in the zone of the site', async () => {
    const { ask } = await openCollector()
    await ask(`${IMPORTS}?survey=nps`, { method: 'POST', headers: FILE, body: delighted })
    const day = (from: string, to: string) =>
      ask(`/surveys/nps/export?format=json&from=${from}&to=${to}`).then((reply) => reply.json())
    // 102 answered at 23:59:59 UTC, which is the 19th in Seoul
    expect(await day('2024-04-18', '2024-04-18')).toHaveLength(1)
    expect(await day('2024-04-19', '2024-04-19')).toHaveLength(3)
    expect(await day('2024-04-20', '2024-04-30')).toEqual([])
  })

  test('tallies come in every format', async () => {
    const { ask } = await openCollector()
    await ask(`${IMPORTS}?survey=nps`, { method: 'POST', headers: FILE, body: delighted })
    const get = (format: string) => ask(`/surveys/nps/export?what=tallies&format=${format}`)
    const tally = { day: '2024-04-18', question: 'nps', kind: 'nps', answer: '10', count: 1 }
    expect(await (await get('json')).json()).toContainEqual(tally)
    const file = await (await get('parquet')).arrayBuffer()
    expect(await parquetReadObjects({ file })).toContainEqual({ ...tally, rating: 10 })
    const [sheet] = await readXlsx(Buffer.from(await (await get('xlsx')).arrayBuffer()))
    expect(sheet!.data).toContainEqual(['2024-04-18', 'nps', 'nps', '10', 10, 1])
    const rows: string[][] = parse(await (await get('csv')).text(), { bom: true })
    expect(rows).toContainEqual(['2024-04-18', 'nps', 'nps', '10', '10', '1'])
  })
})
