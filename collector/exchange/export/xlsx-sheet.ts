import type { Cell } from './column.ts'
import { xmlText } from './xml-text.ts'

/** Characters a cell can hold. Source: Excel specifications and limits. */
const CELL_LENGTH = 32_767
/** 1970-01-01 as Excel counts days, from 1899-12-30. */
const EPOCH_SERIAL = 25_569
const MS_PER_DAY = 86_400_000
/** The date format, second of `cellXfs` in the styles part. */
export const DATE_STYLE = 1
/** Bold, the third. */
export const HEADING_STYLE = 2

/**
 * The opening of a worksheet part: the heading stays in view, columns are as wide as they need.
 *
 * @param widths in characters
 */
export function sheetStart(widths: readonly number[]): string {
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  )
  return (
    '<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>`
  )
}

/** The end of a worksheet part, with a filter over its columns. */
export function sheetEnd(columns: number, rows: number): string {
  const filter = columns > 0 ? `<autoFilter ref="A1:${columnName(columns - 1)}${rows}"/>` : ''
  return `</sheetData>${filter}</worksheet>`
}

/** One row, `number` from 1; an absent value leaves its cell out, so every cell is addressed. */
export function sheetRow(cells: readonly Cell[], number: number, textStyle = 0): string {
  const xml = cells.map((cell, i) => sheetCell(cell, `${columnName(i)}${number}`, textStyle))
  return `<row r="${number}">${xml.join('')}</row>`
}

function sheetCell(cell: Cell, at: string, textStyle: number): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`
  if (cell instanceof Date) return `<c r="${at}" s="${DATE_STYLE}"><v>${serial(cell)}</v></c>`
  const text = xmlText(cell.slice(0, CELL_LENGTH))
  const style = textStyle === 0 ? '' : ` s="${textStyle}"`
  return `<c r="${at}"${style} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

/** A, B … Z, AA, AB …: `index` from 0. */
function columnName(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

function serial(date: Date): number {
  return EPOCH_SERIAL + date.getTime() / MS_PER_DAY
}
