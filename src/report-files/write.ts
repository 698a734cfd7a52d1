import { reportWords } from '../contract/report-words.ts';
import type { ReportFormat, ReportPaper } from '../domain/report-paper.ts';
import { openLetters } from '../evidence/letters.ts';
import { pdfOf } from '../sheet/pdf.ts';
import { pngOf } from '../sheet/png.ts';
import { csvOf } from './csv.ts';
import { layOutReport } from './layout.ts';
import { slidesOf } from './slides.ts';
import { tell } from './tables.ts';
import { workbookOf } from './workbook.ts';

/** A report as the bytes of a file: told once, whatever writes it. */
export async function reportBytes(paper: ReportPaper, format: ReportFormat): Promise<Uint8Array> {
  const { locale } = paper;
  const say = reportWords[locale];
  const told = tell(paper);
  if (format === 'csv') return csvOf(told);
  if (format === 'xlsx') return workbookOf(told, say.summary);
  if (format === 'pptx') return slidesOf(told, locale);
  const letters = openLetters(locale);
  const drawing = layOutReport(told, say, (text, size) => letters.width(text, size));
  if (format === 'pdf') return pdfOf(drawing, letters, { locale, at: paper.content.dataAsOf });
  return pngOf(drawing, letters, say.morePages);
}
