import { describe, expect, it } from 'vitest';
import { cleanFileName, fileType } from '../../src/domain/asset-file.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : part)));
const zip = bytes([0x50, 0x4b, 3, 4], 'rest');

describe('The name of a file', () => {
  it.each([
    ['Poster final.pdf', 'Poster final.pdf'],
    ['海报 终稿.pdf', '海报 终稿.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\lin\\poster.pdf', 'poster.pdf'],
    ['poster\u202Efdp.exe', 'posterfdp.exe'],
    ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie_ x.pdf'],
    ['<img src=x>.png', '_img src=x_.png'],
    ['...hidden.png', 'hidden.png'],
    ['  ', 'file'],
    ['..', 'file'],
    ['', 'file'],
  ])('%j is kept as %j', (given, kept) => {
    expect(cleanFileName(given)).toBe(kept);
  });

  it('is cut to 200 characters, and keeps its ending', () => {
    const name = cleanFileName(`${'图'.repeat(300)}.pdf`);
    expect(name).toHaveLength(200);
    expect(name.endsWith('.pdf')).toBe(true);
  });

  it('is never cut in the middle of a character', () => {
    expect(cleanFileName(`a${'😀'.repeat(150)}.pdf`).isWellFormed()).toBe(true);
  });
});

describe('The type of a file', () => {
  it.each([
    ['poster.PNG', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a]), 'image/png'],
    ['poster.jpeg', bytes([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    ['brief.pdf', bytes('%PDF-1.7'), 'application/pdf'],
    ['clip.mp4', bytes([0, 0, 0, 24], 'ftypmp42'), 'video/mp4'],
    ['plan.xlsx', zip, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['all.zip', zip, 'application/zip'],
    ['names.csv', bytes('姓名,邮箱\n'), 'text/csv'],
    ['banner.webp', bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8 '), 'image/webp'],
  ])('of %s is read from its bytes', (name, content, type) => {
    expect(fileType(name, content)).toBe(type);
  });

  it.each([
    ['a program', 'setup.exe', bytes('MZ', [0x90, 0])],
    ['a program under the name of a picture', 'poster.png', bytes('MZ', [0x90, 0])],
    ['a web page', 'index.html', bytes('<script>alert(1)</script>')],
    ['a drawing that can hold scripts', 'logo.svg', bytes('<svg onload="alert(1)"/>')],
    ['a web page that begins like a picture', 'poster.html', bytes('GIF89a<script>')],
    ['a Java archive', 'tool.jar', zip],
    ['zero bytes in a text', 'names.csv', bytes('a', [0], 'b')],
    ['nothing', 'empty.txt', bytes()],
    ['no ending', 'poster', bytes('plain text')],
  ])('%s is not kept', (_, name, content) => {
    expect(fileType(name, content)).toEqual({ refused: 'wrongContentType', at: 'name' });
  });
});
