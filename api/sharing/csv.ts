/**
 * One record of a CSV file (RFC 4180), with its line end. A cell that a spreadsheet would run as a formula
 * gets an apostrophe in front. owasp.org/www-community/attacks/CSV_Injection
 */
export const csvRecord = (cells: readonly (string | null)[]): string =>
  `${cells.map((cell) => csvCell(cell ?? '')).join(',')}\r\n`;

/** What a file begins with, so that spreadsheets read it as UTF-8. */
export const CSV_BOM = '\ufeff';

/** The full-width forms count as well: spreadsheets in East Asia read them as the same signs. */
const FORMULA = /^\s*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

function csvCell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
