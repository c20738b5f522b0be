/**
 * What the collector says of a file that is imported, sentence by sentence; what varies stands in braces.
 * The longer of two that begin alike goes first.
 */
export const collectorSays = {
  of_line: 'Line {line}: {said}',
  mangled:
    'is what a spreadsheet has put in its place, an error or a date made of "4/5" (take the file as the tool wrote it): {text}',
  rule_none: 'is nothing that {rule} converts: {text}',
  off_scale: 'is off the scale {low} to {high}: {text}',
  average:
    'is not a whole number but looks like an average, which is not an answer (9.0 for 9 needs the rule whole-decimals): {text}',
  percent: 'is a percentage, not an answer: {text}',
  label:
    'is not a whole number (a label such as "10 - Extremely likely" needs the rule number-in-label): {text}',
  not_whole: 'is not a whole number: {text}',
  no_option: 'is no option of the question: {text}',
  too_long: 'is longer than {most} characters',
  too_old: 'lies before 1995: {text}',
  future: 'lies in the future: {text}',
  two_ways:
    'may begin with the day or the month, so say which (dates: dmy or mdy, or a format such as DD/MM/YYYY HH:mm): {text}',
  no_time: 'is no time that can be read, so name its format (such as D MMM YYYY): {text}',
  rounded:
    'is a number that a spreadsheet has rounded, and rows with different ones look alike (take the file as the tool wrote it): {text}',
  cells: 'has {n} cells where the heading has {of}',
  empty: 'The file is empty.',
  no_heading: 'The file ends before its heading.',
  not_objects: 'A record is not an object; the file is a list of objects.',
  json_broken: 'The JSON is broken here.',
  json_deep: 'A record is nested deeper than {most} levels.',
  json_neither: 'The file is neither a list of objects nor JSON lines.',
  json_long: 'A record is longer than 1 MiB.',
  json_cut: 'The file ends in the middle of a record.',
  json_no_list: 'The file has no list "{path}".',
  record_long: 'A record is longer than 1 MiB: a quote is not closed before it.',
  quote_open: 'A quote is opened and never closed.',
  quote_inside: 'A quote stands inside a cell: write it twice, and quote the cell.',
  nul: 'The file holds a NUL character, which no text has: it may be of another encoding, or broken.',
  not_encoding: 'The file is not {name} here: name another encoding, or leave it to be found.',
  guessed:
    'The file is not UTF-8; it is read as {name}, guessed from its letters: look at the first rows, and name another encoding where they are wrong.',
  workbook_locked: 'The workbook is protected by a password: save it without one.',
  workbook_broken: 'The workbook cannot be read: save the sheet as CSV.',
  workbook_large: 'The workbook is larger than 128 MiB: save the sheet as CSV.',
  document: 'The file is a document, not a table: save its table as CSV.',
  numbers: 'The file is of Numbers: in Numbers choose File, Export To, CSV.',
  zip_empty: 'The zip archive is empty.',
  zip_many: 'The zip archive holds several files ({names}): take one of them.',
  zip_count: 'The zip archive holds more than {most} files.',
  zip_broken: 'The zip archive is broken, cut short or protected by a password.',
  unpacks: 'The file unpacks to more than 4 GiB.',
  layers: 'The file is an archive within archives.',
  gzip_broken: 'The gzip file is broken or cut short.',
  is_parquet: 'The file is a Parquet file: save it as CSV, such as with pandas or DuckDB.',
  is_sav: 'The file is an SPSS file: in SPSS choose File, Export, CSV with value labels.',
  is_zsav:
    'The file is a compressed SPSS file: in SPSS choose File, Export, CSV with value labels.',
  is_r: 'The file is an R file: in R write it with write.csv(…, row.names = FALSE).',
  is_arrow: 'The file is an Arrow file: save it as CSV, such as with pandas or DuckDB.',
  is_stata: 'The file is a Stata file: save it with "export delimited".',
  is_pdf: 'The file is a PDF: ask the tool for its answers as CSV or Excel.',
  is_picture: 'The file is a picture: ask the tool for its answers as CSV or Excel.',
  is_packed: 'The file is {kind}: unpack it and take the file inside.',
  is_sqlite: 'The file is an SQLite database: save the table of answers as CSV.',
  is_rtf: 'The file is a text document: save its table as CSV.',
  is_html:
    'The file is a web page, whatever its name says: open it in a spreadsheet and save it as CSV.',
  is_xml: 'The file is XML: open it in a spreadsheet and save it as CSV.',
  many_columns: 'The records have more than {most} different columns.',
  unknown_columns:
    'The columns are of no known tool: write a mapping that says which is which ({columns}).',
  which_time:
    'Which column says when an answer was given? Name it in the mapping, "at"; or the day of all rows: {"at": {"fixed": "2024-03-31"}}.',
  which_answers:
    'Which column answers which question of survey "{survey}"? Name them in the mapping: {"answers": {"{question}": "its column"}}.',
  no_column: 'The file has no column "{column}"; it has {columns}.',
  rule_kind: 'The rule {rule} is not made for {kind} questions such as "{id}".',
  rule_scale: 'The rule {rule} leads to {low} to {high}, but "{id}" is asked on {own} to {end}.',
  rule_used: '"{id}" is converted by the rule {rule}.',
  zone: "Times without a zone are read in {zone}, the site's, since none was named.",
  no_key: 'No column identifies a row: rows are known by what is read of them.',
  anonymous: 'The survey is anonymous: no customer or trait is taken.',
  above_one: '{n} row above the heading are passed over.',
  above: '{n} rows above the heading are passed over.',
  sheet: 'Of {n} sheets, "{sheet}" is read.',
  day_first: 'Dates begin with the day, as {text} does.',
  month_first: 'Dates begin with the month, as {text} does.',
  own_scale:
    'The ratings run to {high}: a survey with a question on that scale takes them as they are, {draft}; "top" says how many of its highest ratings count as good.',
  one_to_ten_nps:
    '"{id}": {n} gave 1 and nobody gave 0, as on a 1–10 scale, on which an NPS is not defined; if the question did offer {low} to {high}, declare that scale.',
  one_to_ten:
    '"{id}": {n} gave 1 and nobody gave 0, as on a 1–10 scale; if the question did offer {low} to {high}, declare that scale.',
  shorter:
    '"{id}": nobody gave more than {most}, as on a scale that ends there, which cannot be scored as {low} to {high}; if the question did offer {low2} to {high2}, declare that scale.',
  none_kind:
    "The file holds no answer that could be stored ({filtered} rows are of another kind than the survey's, {unanswered} hold no answer).",
  none: 'The file holds no answer that could be stored.',
  clash:
    '{n} rows have the keys of answers that are there, with other times and other answers: it is another table, which needs a name of its own (mapping: name).',
  twice:
    'What is there already was told apart by {column}, which this file does not have, so its rows would count twice: export it with that column.',
  changed: 'Nothing is stored: the file changed while it was read.',
  problems: 'Nothing is stored: {n} problems, listed in "check".',
  waits: 'another import is being stored: wait for it',
  looking: 'other files are being looked at: wait for them',
  large: 'the file is larger than 1 GiB: use the command line',
  bad_zone: '"{zone}" is no time zone (such as Asia/Seoul or +09:00).',
  bad_format: 'The mapping is wrong at at.format: is no format (such as DD/MM/YYYY HH:mm).',
} as const

/** The same in one language. */
export type Sentences = Readonly<Record<keyof typeof collectorSays, string>>
