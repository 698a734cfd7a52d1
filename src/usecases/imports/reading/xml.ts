/** What stands in an XML text, one thing at a time. Names are without their prefix. */
export interface XmlListener {
  open?(name: string, tag: string): void;
  close?(name: string): void;
  text?(text: string): void;
  /** Whether enough has been seen. */
  stopped?(): boolean;
}

/**
 * Walks over the XML that spreadsheets are made of, in one pass and without ever going back. Knows no document types
 * and no entities but the five of XML and character numbers. False when the text is not well formed.
 */
export function walkXml(xml: string, listener: XmlListener): boolean {
  let at = 0;
  while (at < xml.length && !listener.stopped?.()) {
    const start = xml.indexOf('<', at);
    if (start < 0) return xml.slice(at).trim() === '';
    if (start > at) listener.text?.(unescaped(xml.slice(at, start)));
    const next = skipped(xml, start, listener) ?? tagged(xml, start, listener);
    if (next === undefined) return false;
    at = next;
  }
  return true;
}

/** The value of an attribute of a tag, by its name without prefix. */
export function attribute(tag: string, name: string): string | undefined {
  const found = attributeForms.get(name) ?? formOf(name);
  const value = found.exec(tag);
  return value ? unescaped(value[1] ?? value[2] ?? '') : undefined;
}

const attributeForms = new Map<string, RegExp>();

function formOf(name: string): RegExp {
  const form = new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  attributeForms.set(name, form);
  return form;
}

/** Comments and declarations are stepped over, literal text is handed on; undefined for anything else. */
function skipped(xml: string, start: number, listener: XmlListener): number | undefined {
  const between = (opening: string, closing: string) => {
    if (!xml.startsWith(opening, start)) return undefined;
    const end = xml.indexOf(closing, start + opening.length);
    return end < 0 ? undefined : { text: xml.slice(start + opening.length, end), next: end + closing.length };
  };
  const literal = between('<![CDATA[', ']]>');
  if (literal) listener.text?.(literal.text);
  return (literal ?? between('<!--', '-->') ?? between('<?', '?>'))?.next;
}

/** No tag of a spreadsheet is longer. */
const longestTag = 65_536;

function tagged(xml: string, start: number, listener: XmlListener): number | undefined {
  if (xml[start + 1] === '!' || xml[start + 1] === '?') return undefined;
  const end = endOfTag(xml, start);
  if (end === undefined) return undefined;
  const closing = xml[start + 1] === '/';
  const tag = xml.slice(closing ? start + 2 : start + 1, end);
  const name = /^[^\s/>]+/.exec(tag)?.[0].replace(/^.*:/, '');
  if (!name) return undefined;
  if (!closing) listener.open?.(name, tag);
  if (closing || tag.endsWith('/')) listener.close?.(name);
  return end + 1;
}

/** A `>` inside quotation marks belongs to an attribute. */
function endOfTag(xml: string, start: number): number | undefined {
  let quote = '';
  for (let at = start + 1; at < Math.min(xml.length, start + longestTag); at += 1) {
    const sign = xml[at] ?? '';
    if (quote) quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at;
  }
  return undefined;
}

const entities = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (whole: string, hex, digits, name) => {
      if (typeof name === 'string') return entities.get(name) ?? whole;
      const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(digits);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
