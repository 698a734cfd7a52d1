/** The smallest file that a viewer takes for a PDF: one empty page. Another version is another file. */
export function emptyPage(version: number): Uint8Array {
  return new TextEncoder().encode(
    `%PDF-1.4\n% ${version}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n` +
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  );
}
