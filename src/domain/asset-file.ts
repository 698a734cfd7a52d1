import type { Asset } from './asset.ts';
import { type Refusal, refuse } from './refusal.ts';

export const largestFile = 25 * 1024 * 1024;

/** Where the bytes of an asset lie behind the Files door; it follows from the id, so that whoever removes the one finds the other. */
export function fileKeyOf(assetId: string): string {
  return `asset-${assetId}`;
}

/** Where the picture that is shown of an asset lies. */
export function shownKeyOf(assetId: string): string {
  return `shown-${assetId}`;
}

/** What it is, whatever the file was. */
export const shownType = 'image/jpeg';

export interface ShownPicture {
  readonly asset: Asset;
  readonly bytes: Uint8Array;
}

/** Of what chats and pages could show, were it drawn anew. */
export const drawable: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

const longestName = 200;

/** A name that is safe in a header, a zip and on any disk: no path, no control or direction marks, at most 200 characters. */
export function cleanFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .normalize('NFC')
    .replaceAll(/\p{C}/gu, '')
    .replaceAll(/[<>:"|?*]/g, '_')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '');
  if (plain.length <= longestName) return plain === '' ? 'file' : plain;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(plain)?.[0] ?? '';
  const halfCharacter = /[\uD800-\uDBFF]$/;
  const start = plain.slice(0, longestName - ending.length).replace(halfCharacter, '');
  return start.trimEnd() + ending;
}

/**
 * What a file really is: by its first bytes, which must agree with the ending of its name, and never by what the sender
 * says. Refuses: `wrongContentType` for anything that we do not keep, such as programs and web pages.
 */
export function fileType(name: string, bytes: Uint8Array): string | Refusal {
  const ending = /\.([a-z0-9]+)$/.exec(name.toLowerCase())?.[1] ?? '';
  const signature = signatures.find(({ at = 0, starts }) =>
    starts.every((byte, index) => bytes[at + index] === byte),
  );
  const type = signature ? signature.types[ending] : textType(ending, bytes);
  return type ?? refuse('wrongContentType', { at: 'name' });
}

interface Signature {
  /** Where the first bytes stand; some formats begin with a length. */
  readonly at?: number;
  readonly starts: readonly number[];
  /** By the ending of the name: many formats share a container. */
  readonly types: Readonly<Record<string, string>>;
}

const ascii = (text: string): number[] => text.split('').map((letter) => letter.charCodeAt(0));
const office = 'application/vnd.openxmlformats-officedocument';

const signatures: readonly Signature[] = [
  { starts: [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a], types: { png: 'image/png' } },
  { starts: [0xff, 0xd8, 0xff], types: { jpg: 'image/jpeg', jpeg: 'image/jpeg' } },
  { starts: ascii('GIF8'), types: { gif: 'image/gif' } },
  { at: 8, starts: ascii('WEBP'), types: { webp: 'image/webp' } },
  { starts: ascii('%PDF-'), types: { pdf: 'application/pdf', ai: 'application/pdf' } },
  { starts: ascii('8BPS'), types: { psd: 'image/vnd.adobe.photoshop' } },
  { starts: ascii('ID3'), types: { mp3: 'audio/mpeg' } },
  { starts: [0x1a, 0x45, 0xdf, 0xa3], types: { webm: 'video/webm' } },
  {
    at: 4,
    starts: ascii('ftyp'),
    types: {
      mp4: 'video/mp4',
      m4v: 'video/mp4',
      mov: 'video/quicktime',
      m4a: 'audio/mp4',
      heic: 'image/heic',
    },
  },
  {
    starts: [0x50, 0x4b, 0x03, 0x04],
    types: {
      docx: `${office}.wordprocessingml.document`,
      xlsx: `${office}.spreadsheetml.sheet`,
      pptx: `${office}.presentationml.presentation`,
      zip: 'application/zip',
    },
  },
];

const texts: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  md: 'text/plain',
  srt: 'text/plain',
  csv: 'text/csv',
};

/** Text without zero bytes, under an ending that nothing runs. */
function textType(ending: string, bytes: Uint8Array): string | undefined {
  return bytes.length > 0 && !bytes.subarray(0, 8_192).includes(0) ? texts[ending] : undefined;
}
