import type { Survey } from '#shared/survey.ts'
import type { Scan } from '../scan-file.ts'
import type { MappingDraft } from '../mapping-schema.ts'

/** A tool whose exports are understood without a mapping file. */
export interface Source {
  /** as `--from` takes it */
  readonly name: string
  readonly title: string
  /** whether a file with these columns came from this tool */
  readonly recognise: (header: readonly string[]) => boolean
  /** what its columns hold, as far as they tell; what is missing the owner says */
  readonly draft: (
    header: readonly string[],
    survey: Pick<Survey, 'questions'>,
    facets: readonly string[],
    scan: Pick<Scan, 'sample' | 'titles' | 'kind'>,
  ) => MappingDraft
  /** the column whose text is JSON with columns of its own, such as `properties` */
  readonly expand?: (header: readonly string[]) => string | undefined
}
