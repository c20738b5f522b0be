import { describe, expect, test } from 'vitest'
import { checkVectors, readVectors, type Vector } from './vectors.ts'

const { vectors } = readVectors('test/vectors/scoring.json')
const drawn = readVectors('test/vectors/drawn.json')
const engagement = readVectors('test/vectors/engagement.json')

describe.each([
  ['the vectors that were computed with exact fractions', vectors],
  ['the awkward ones that oracle.py was asked about', drawn.vectors],
  ['those of visits, customers and pools', engagement.vectors],
])('%s', (_, given) => {
  for (const { kind, total, agreed, disagreements } of checkVectors({ vectors: given })) {
    test(`all ${total} of kind ${kind} agree`, () => {
      expect(disagreements).toEqual([])
      expect(agreed).toBe(total)
    })
  }
})

describe('the checker', () => {
  test('notices every single number that is tampered with', () => {
    const unnoticed = vectors.flatMap((vector) =>
      paths(vector.expect).flatMap((path) => {
        const [report] = checkVectors({ vectors: [tamper(vector, path)] })
        return report?.agreed === 0 ? [] : [`${vector.id} ${path.join('.')}`]
      }),
    )
    expect(unnoticed).toEqual([])
  })

  test('does not take a field it cannot compute for agreement', () => {
    const [report] = checkVectors({
      vectors: [{ ...vectors[0]!, expect: { ...vectors[0]!.expect, moon: 1 } }],
    })
    expect(report?.disagreements).toEqual([`${vectors[0]!.id}: moon is not checked`])
  })

  test('asks no answer where none is expected', () => {
    const input = { metric: 'nps', hist: Array.from({ length: 11 }, () => 0) }
    const vector = { id: 'empty', kind: 'single', input, expect: { n: 0, moon: null } }
    expect(checkVectors({ vectors: [vector] })[0]?.disagreements).toEqual([])
  })

  test('does not take a kind it does not know for agreement', () => {
    const [report] = checkVectors({ vectors: [{ id: 'a', kind: 'moon', input: {}, expect: {} }] })
    expect(report?.disagreements).toEqual(['a: kind "moon" is not checked'])
  })
})

type Path = readonly string[]

/** the way to every number of an expectation */
function paths(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'number') return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => paths(inner, [...path, key]))
}

/** moves one number by a hundred-thousandth of itself (or of 0.1), a published one by a last digit and a half */
function tamper(vector: Vector, path: Path): Vector {
  const copy = structuredClone(vector)
  let parent: Record<string, unknown> = copy.expect
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<string, unknown>
  const last = path.at(-1)!
  const value = Number(parent[last])
  const decimals = String(value).split('.')[1]?.length ?? 0
  const isPublished = path[0] === 'published'
  const step = isPublished
    ? Math.max(1e-8, 1.5 * 10 ** -decimals)
    : 1e-5 * Math.max(0.1, Math.abs(value))
  parent[last] = value + step
  return copy
}
