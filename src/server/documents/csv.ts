import Papa from 'papaparse';

/** What a spreadsheet takes for the beginning of a formula; in East Asian settings the wide forms too. */
const cellStart = /^(?=[=+\-@\t\r\n＝＋－＠])/;

/**
 * Where a spreadsheet that parts cells by semicolons or tabs, and then knows nothing of these quotation marks, begins
 * a cell within ours. The dash of a list ("- coffee") stays as it was written.
 */
const startWithin = /(?<=[;\t\r\n])(?=[=+@＝＋＠]|[-－](?! ))/g;

/**
 * CSV that a spreadsheet opens without harm: what it would run as a formula begins with an apostrophe, however many
 * lines it has; lines end as RFC 4180 says, and a byte-order mark tells Excel that this is UTF-8.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const data = [header, ...rows].map((row) => row.map(harmless));
  return `\u{FEFF}${Papa.unparse(data)}\r\n`;
}

function harmless(text: string): string {
  return text.replaceAll(startWithin, "'").replace(cellStart, "'");
}
