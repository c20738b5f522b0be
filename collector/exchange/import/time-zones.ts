import { fixedOffsetMs, isZone } from './zone.ts'

/**
 * Abbreviations that tools write after a time, in hours ahead of UTC. Those that several zones share
 * are of the zone that writes them in software: CST and EST are North American, IST is Indian.
 */
const ABBREVIATED: Readonly<Record<string, string>> = {
  UT: '+00:00',
  WET: '+00:00',
  WEST: '+01:00',
  BST: '+01:00',
  CET: '+01:00',
  MEZ: '+01:00',
  CEST: '+02:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  TRT: '+03:00',
  GST: '+04:00',
  PKT: '+05:00',
  IST: '+05:30',
  ICT: '+07:00',
  WIB: '+07:00',
  HKT: '+08:00',
  SGT: '+08:00',
  PHT: '+08:00',
  AWST: '+08:00',
  KST: '+09:00',
  JST: '+09:00',
  ACST: '+09:30',
  AEST: '+10:00',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
  NST: '-03:30',
  NDT: '-02:30',
  AST: '-04:00',
  ADT: '-03:00',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  AKST: '-09:00',
  AKDT: '-08:00',
  HST: '-10:00',
  ART: '-03:00',
  BRT: '-03:00',
}

const OFFSET = String.raw`(?:GMT|UTC)?\s?[+\-−]\d{1,2}(?::?\d{2})?`
/** After a clock's reading: an offset, `Z`, an abbreviation, or a zone's name. */
const TAIL = new RegExp(
  String.raw`^(.*?\d(?:\s?[AaPp]\.?[Mm]\.?|\s?(?:오전|오후|午前|午後|上午|下午))?)\s?(Z|UTC|GMT|${OFFSET}|[A-Z]{2,5}|[A-Z][A-Za-z]+(?:/[A-Za-z_+\-0-9]+){1,2})$`,
)

/**
 * A time as text without its zone, and the zone it names: `Z`, `GMT+9`, `-03:30`, `KST`,
 * `Asia/Seoul`; what browsers add in brackets is dropped. Only behind a clock's reading: the end of a
 * date is no offset.
 */
export function splitZone(text: string): readonly [wall: string, zone: string | undefined] {
  const bare = text.replace(/\s*\((?!.*\d)[^)]*\)$/, '')
  const [, wall, name] = TAIL.exec(bare) ?? []
  if (wall === undefined || name === undefined || !/\d:\d|T\d{2}|오|午/.test(wall))
    return [bare, undefined]
  const zone = zoneOf(name)
  return zone === undefined ? [bare, undefined] : [wall.trim(), zone]
}

function zoneOf(name: string): string | undefined {
  const offset = name
    .replace(/^(?:GMT|UTC)(?=.)/, '')
    .replace('−', '-')
    .trim()
  if (fixedOffsetMs(offset) !== undefined) return offset
  if (Object.hasOwn(ABBREVIATED, name)) return ABBREVIATED[name]
  return name.includes('/') && isZone(name) ? name : undefined
}
