import Papa from 'papaparse';

/**
 * CSV that a spreadsheet opens without harm: cells that it would run as a formula begin with an apostrophe,
 * lines end as RFC 4180 says, and a byte-order mark tells Excel that this is UTF-8.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const body = Papa.unparse(
    { fields: [...header], data: rows.map((row) => [...row]) },
    { escapeFormulae: true },
  );
  return `\u{FEFF}${body}\r\n`;
}
