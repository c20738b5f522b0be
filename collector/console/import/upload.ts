import type { ImportCheck } from '#collector/exchange/import/import-check.ts'
import type { ImportRecord } from '#collector/store/import-record.ts'

/** What came of a file: what it holds, and whether it is stored. */
export interface Outcome {
  /** 200 checked, 201 stored, 400 refused; 0 nothing reached the collector */
  readonly status: number
  readonly check?: ImportCheck
  /** the columns, of a file that could be opened and not yet be understood */
  readonly header?: readonly string[]
  /** of a workbook: its sheets, and the one that was read */
  readonly sheets?: readonly string[]
  readonly sheet?: string
  /** as which the text was read */
  readonly encoding?: string
  readonly error?: string
  readonly import?: ImportRecord
  /** rows that an earlier import had stored already */
  readonly known?: number
  /** rows that were there and are now as the file says */
  readonly changed?: number
  /** rows whose responses were erased here once, and stay away */
  readonly gone?: number
}

/** How far a file is: on its way (a share, 0 to 1), being read, being stored. */
export type Progress =
  | { readonly sent: number }
  | { readonly rows: number }
  | { readonly stored: number; readonly of: number }

/** A file packed for the way: exports shrink to about a tenth. */
export function packed(file: File): Promise<Blob> {
  return new Response(file.stream().pipeThrough(new CompressionStream('gzip'))).blob()
}

/**
 * Sends a packed file and hears how far it is. By XMLHttpRequest: no browser tells what `fetch` has
 * sent so far.
 */
export function upload(
  address: string,
  body: Blob,
  tell: (progress: Progress) => void,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    let read = 0
    const lines = (): unknown[] => {
      const whole = request.responseText.lastIndexOf('\n')
      const fresh = request.responseText.slice(read, whole + 1)
      read = whole + 1
      return fresh.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as unknown]))
    }
    let last: unknown
    const listen = () => {
      if (request.status !== 200) return
      for (const line of lines()) {
        last = line
        if (isProgress(line)) tell(line)
      }
    }
    request.open('POST', address)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('content-encoding', 'gzip')
    request.setRequestHeader('accept', 'application/x-ndjson')
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      tell({ sent: loaded / Math.max(1, total) }),
    )
    request.addEventListener('progress', listen)
    request.addEventListener('load', () => {
      listen()
      resolve(request.status === 200 && isOutcome(last) ? last : refused(request))
    })
    request.addEventListener('error', () => resolve({ status: 0 }))
    request.send(body)
  })
}

function refused({ status, responseText }: XMLHttpRequest): Outcome {
  try {
    const said: unknown = JSON.parse(responseText)
    return { ...(typeof said === 'object' && said), status }
  } catch {
    return { status }
  }
}

function isProgress(line: unknown): line is Progress {
  return typeof line === 'object' && line !== null && ('rows' in line || 'of' in line)
}

function isOutcome(line: unknown): line is Outcome {
  return typeof line === 'object' && line !== null && 'status' in line
}
