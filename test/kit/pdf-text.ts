import { inflateSync } from 'node:zlib';

/** What stands in a PDF of ours, read as any viewer reads it: by the fonts' own tables from signs to letters. */
export interface PdfReading {
  /** The lines of each page, in the order in which they were written. */
  readonly pages: readonly (readonly string[])[];
  /** Everything else of the file, with what is packed in it unpacked, as Latin letters. */
  readonly bones: string;
}

interface Thing {
  readonly head: string;
  readonly body: string;
}

export function readPdf(bytes: Uint8Array): PdfReading {
  const things = thingsIn(Buffer.from(bytes).toString('latin1'));
  const pages = [...things.values()].filter(({ head }) => /\/Type \/Page\b/.test(head));
  return {
    pages: pages.map((page) => linesOf(page, things)),
    bones: [...things.values()].map(({ head }) => head).join('\n'),
  };
}

function thingsIn(file: string): Map<string, Thing> {
  const things = new Map<string, Thing>();
  for (const [, id = '', text = ''] of file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const at = text.indexOf('\nstream\n');
    const head = at < 0 ? text : text.slice(0, at);
    const packed = at < 0 ? '' : text.slice(at + '\nstream\n'.length, text.lastIndexOf('\nendstream'));
    const body = /\/FlateDecode/.test(head)
      ? inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
      : packed;
    things.set(id, { head, body });
  }
  return things;
}

function linesOf({ head }: Thing, things: ReadonlyMap<string, Thing>): string[] {
  const named = (text: string, name: string): string =>
    new RegExp(`/${name} (\\d+) 0 R`).exec(text)?.[1] ?? '';
  const resources = things.get(named(head, 'Resources'))?.head ?? head;
  const content = things.get(named(head, 'Contents'))?.body ?? '';
  const letters = new Map<string, ReadonlyMap<number, string>>();
  const lines = new Map<string, string>();
  let font = '';
  let place = '';
  const words = /1 0 0 1 \S+ (\S+) Tm|\/(F\d+) \S+ Tf|\[([^\]]*)\] TJ/g;
  for (const [, height, chosen, shown] of content.matchAll(words)) {
    if (height !== undefined) place = height;
    if (chosen !== undefined) {
      font = chosen;
      if (!letters.has(font)) {
        const toUnicode = named(things.get(named(resources, font))?.head ?? '', 'ToUnicode');
        letters.set(font, tableIn(things.get(toUnicode)?.body ?? ''));
      }
    }
    if (shown !== undefined) lines.set(place, (lines.get(place) ?? '') + written(shown, letters.get(font)));
  }
  return [...lines.values()];
}

function written(shown: string, table: ReadonlyMap<number, string> | undefined): string {
  return [...shown.matchAll(/<([0-9a-fA-F]+)>/g)]
    .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
    .map((code) => table?.get(Number.parseInt(code, 16)) ?? '�')
    .join('');
}

/** pdfkit writes one list of letters per range of codes. */
function tableIn(map: string): Map<number, string> {
  const table = new Map<number, string>();
  for (const [, first = '', list = ''] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi)) {
    let code = Number.parseInt(first, 16);
    for (const [, hex = ''] of list.matchAll(/<([0-9a-f ]*)>/gi)) {
      const units = hex.replaceAll(' ', '').match(/.{4}/g) ?? [];
      table.set(code, String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))));
      code += 1;
    }
  }
  return table;
}
