import type { SummaryPack } from '#shared/phrases/summary/pack.ts'
import { sayFigure } from '#shared/phrases/summary/say-figure.ts'
import { facetName, segmentName } from '#shared/phrases/segment-name.ts'
import type { SummaryBand, SummaryBands } from '#shared/summary.ts'
import { useWords } from '../words/use-words.tsx'
import { moneyOf } from './money-of.ts'

/** Satisfaction by how engaged shoppers were when they were asked: a line a facet, a score a band. */
export function BandsPart(props: {
  readonly pack: SummaryPack
  readonly bands: readonly SummaryBands[]
}) {
  const { pack, bands } = props
  const { say } = useWords()
  return (
    <section class="sheet summary-bands">
      <h2 class="sheet-title">
        {pack.bands([...new Set(bands.map((one) => pack.labels[one.of]))].join(' · '))}
      </h2>
      <ul class="figures">
        {bands.map((one) => (
          <li class="figure" key={one.facet} data-bands={one.facet}>
            <details>
              <summary>
                <span class="figure-label">{facetName(say, one.facet)}</span>
                <BandScores pack={pack} bands={one} />
              </summary>
              <BandRanges pack={pack} bands={one} />
              <p class="quiet">{pack.bandsNote}</p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface Props {
  readonly pack: SummaryPack
  readonly bands: SummaryBands
}

function BandScores({ bands: { facet, unit, groups }, pack }: Props) {
  const { say } = useWords()
  return (
    <span class="band-scores">
      {groups.map((group) => (
        <span key={group.band}>
          <span class="quiet">{segmentName(say, facet, group.band)}</span>{' '}
          {group.value === undefined ? (
            <span class="quiet">{rangeOf(pack, group)}</span>
          ) : (
            <strong>{shown(pack, group.value, unit)}</strong>
          )}
        </span>
      ))}
    </span>
  )
}

/** Where there are too few for a number the range alone, and of a group under five a dash. */
function rangeOf(pack: SummaryPack, { low, high }: SummaryBand): string {
  return low === undefined || high === undefined ? '–' : pack.range(low, high)
}

function shown(pack: SummaryPack, text: string, unit: SummaryBands['unit']): string {
  return unit === 'percent' ? pack.percent(text) : text
}

function BandRanges({ bands: { facet, unit, of, groups }, pack }: Props) {
  const { format, say } = useWords()
  return (
    <ul class="band-ranges">
      {groups.map((group) => {
        const figure = { ...group, id: of, part: 'satisfaction', unit } as const
        const said = sayFigure(pack, figure, {
          count: format.count,
          money: (minor, currency) => moneyOf(minor, currency, pack.lang),
        })
        return (
          <li key={group.band}>
            {segmentName(say, facet, group.band)}: {said}{' '}
            <span class="quiet">{pack.of(format.count(group.n))}</span>
          </li>
        )
      })}
    </ul>
  )
}
