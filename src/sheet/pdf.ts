import Pages from 'pdfkit';
import type { CalendarSheet } from '../domain/calendar-sheet.ts';
import type { Letters } from '../evidence/letters.ts';
import type { Drawing, Shape } from './shapes.ts';

/** A drawing as PDF: tagged, every font embedded with the letters that were used. */
export async function pdfOf(
  { wide, high, title, pages }: Drawing,
  letters: Letters,
  { locale, at }: Pick<CalendarSheet, 'locale' | 'at'>,
): Promise<Uint8Array> {
  const document = new Pages({
    size: [wide, high],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    lang: locale,
    displayTitle: true,
    info: { Title: title, Creator: 'Campaign Desk', Producer: 'Campaign Desk', CreationDate: new Date(at) },
  });
  for (const { name, file } of letters.fonts) document.registerFont(name, file);
  const root = document.struct('Document');
  document.addStructure(root);
  for (const page of pages) {
    document.addPage();
    for (const shape of page) {
      if (shape.is === 'text') root.add(document.struct('P', {}, [() => write(document, letters, shape)]));
      else {
        document.markContent('Artifact', { type: 'Layout' });
        draw(document, shape);
        document.endMarkedContent();
      }
    }
  }
  root.end();
  const parts: Uint8Array[] = [];
  document.on('data', (part: Uint8Array) => parts.push(part));
  const ended = new Promise((resolve, reject) => document.on('end', resolve).on('error', reject));
  document.end();
  await ended;
  return Buffer.concat(parts);
}

type Document = InstanceType<typeof Pages>;

function write(
  document: Document,
  letters: Letters,
  { x, y, size, ink, text }: Extract<Shape, { is: 'text' }>,
): void {
  let at = x;
  for (const run of letters.runs(text, 'regular')) {
    document.font(run.font, size).fillColor(ink);
    document.text(run.text, at, y, { lineBreak: false, baseline: 'alphabetic' });
    at += document.widthOfString(run.text);
  }
}

function draw(document: Document, shape: Exclude<Shape, { is: 'text' }>): void {
  document.lineWidth(0.6).undash();
  if (shape.is === 'line') {
    document.moveTo(shape.x, shape.y).lineTo(shape.toX, shape.toY).strokeColor(shape.ink).stroke();
    return;
  }
  if (shape.is === 'corners') {
    document.polygon(...shape.points.map(([x, y]): [number, number] => [x, y]));
    document.fillAndStroke(shape.fill, shape.edge);
    return;
  }
  document.rect(shape.x, shape.y, shape.wide, shape.high);
  if (shape.dashed) document.dash(2, { space: 1.5 });
  if (shape.edge === undefined) document.fill(shape.fill);
  else document.fillAndStroke(shape.fill, shape.edge);
}
