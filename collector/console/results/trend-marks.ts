import { addDays } from '#shared/day.ts'
import type { LevelChange } from '#shared/analysis/level-changes-of.ts'
import type { Annotation, Results, VersionMark } from '#shared/results.ts'
import type { SayPack } from '#shared/phrases/pack.ts'
import { sayChangePoint } from '#shared/phrases/say-why.ts'
import type { TrendMark } from '../charts/trend-drawing.tsx'
import type { Pack } from '../words/pack.ts'

/** A mark, and the annotation it is of, when an owner wrote it. */
export interface Happening extends TrendMark {
  readonly annotation?: Annotation
}

/**
 * What happened in the days shown and may explain a trend, by day: what owners wrote, versions, the
 * ends of other tools' history, and where the level changed for good.
 *
 * @param question a version that put another one in other words did not so this one
 */
export function happeningsOf(
  question: string,
  {
    versions,
    imports,
    annotations,
    from,
    to,
  }: Pick<Results, 'versions' | 'imports' | 'annotations' | 'from' | 'to'>,
  levelChanges: readonly LevelChange[],
  { pack, say }: { readonly pack: Pack; readonly say: SayPack },
): Happening[] {
  const happened: Happening[] = [
    ...annotations.map((annotation) => {
      const { day, text } = annotation
      return { day, label: text, annotation }
    }),
    ...versions.map((version) => ({
      day: version.day,
      label: pack.trend.version(version.ver, changedFor(question, version)),
    })),
    ...imports.map(({ source, to: last }) => ({
      day: addDays(last, 1),
      label: pack.trend.imported(source),
    })),
  ]
  for (const { day, z } of levelChanges) {
    happened.push({ day, label: sayChangePoint(say, day, z, to) })
  }
  return happened
    .filter(({ day }) => day >= from && day <= to)
    .toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
}

function changedFor(question: string, mark: VersionMark): VersionMark['changed'] {
  const { changed, reworded = [], besides = changed } = mark
  return reworded.includes(question) ? 'wording' : besides
}
