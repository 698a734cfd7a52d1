import { describe, expect, it } from 'vitest';
import { isWebAddress } from '../../src/domain/web-address.ts';

describe('A web address', () => {
  it.each(['https://example.org', 'http://example.org:8080/a?b=c#d', 'https://例子.中国/春'])(
    'is %s',
    (text) => expect(isWebAddress(text)).toBe(true),
  );

  it.each([
    '',
    'example.org',
    '//example.org',
    'https://',
    'https:///path',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://who:secret@example.org/',
    'https://example.org/\njavascript:1',
    'https://example.org/"onclick',
    'https:\\\\example.org',
  ])('is not %j', (text) => expect(isWebAddress(text)).toBe(false));
});
