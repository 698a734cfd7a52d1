const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/**
 * What a program that opens a table takes for the beginning of a formula, in half and full width: at the beginning, and
 * behind whatever some program takes for the end of a cell.
 */
const live = /(^|[,;|"'])(\s*)(?=[=+\-@＝＋－＠])/g;

/**
 * A text as one cell of a CSV file, in which no program finds a formula (CWE-1236): not at its beginning, and not behind
 * a separator of another country either. Letters that nobody sees become blanks.
 */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = value.replace(hidden, ' ').replace(live, "$1$2'");
  return `"${text.replaceAll('"', '""')}"`;
}

export function csvLine(values: readonly (string | number | null)[]): string {
  return `${values.map(csvCell).join(',')}\r\n`;
}
