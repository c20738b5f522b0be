import { writeFile } from '../exchange/export/write-file.ts'
import { existsSync } from 'node:fs'
import { CliError } from './cli-error.ts'

/**
 * Writes a file that is not there yet.
 *
 * @param options `overwrite`: one that is there may go; `mayOverwrite`: the command has that option
 * @throws {CliError} it is there, or cannot be written
 */
export async function writeNew(
  file: string,
  chunks: AsyncIterable<string | Uint8Array>,
  options: { readonly overwrite?: boolean; readonly mayOverwrite?: true } = {},
): Promise<void> {
  if (!options.overwrite && existsSync(file)) {
    throw new CliError(
      `${file} is there already: take another name${options.mayOverwrite ? ', or say --overwrite' : ''}`,
    )
  }
  try {
    await writeFile(file, chunks)
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) {
      throw new CliError(`${file} cannot be written: ${error.message}`)
    }
    throw error
  }
}
