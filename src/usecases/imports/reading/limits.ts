/** What a workbook may unpack to, in bytes. */
export const mostUnpacked = 100 * 1024 * 1024;
/** What all cells together may hold, in characters: 100 MB in memory. */
export const mostCharacters = 50_000_000;
/** Rows below the heading. */
export const mostRows = 50_000;
export const mostColumns = 200;
/** One line of a CSV file, in characters; a longer one is a file that is something else. */
export const longestLine = 500_000;
