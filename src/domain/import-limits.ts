/** The largest file that an import reads, in bytes; beyond it, a file is split. */
export const largestImport = 10 * 1024 * 1024;
