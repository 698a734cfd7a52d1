import { describe, expect, it } from 'vitest';
import { readAmount, readCurrency } from '../../src/domain/import-amounts.ts';
import { decimalSignOf, readCount, readDigits } from '../../src/domain/import-numbers.ts';

const inShanghai = { sign: undefined, stated: undefined, usual: 'CNY' } as const;

describe('an amount in an imported file', () => {
  it.each([
    ['¥950,000', 95_000_000, 'CNY'],
    ['￥950,000.50', 95_000_050, 'CNY'],
    ['CNY 95万', 95_000_000, 'CNY'],
    ['95 万元', 95_000_000, 'CNY'],
    ['人民币 95 萬', 95_000_000, 'CNY'],
    ['1.2亿', 12_000_000_000, 'CNY'],
    ['RMB 80k', 8_000_000, 'CNY'],
    ['30w', 30_000_000, 'CNY'],
    ['€12.500,50', 1_250_050, 'EUR'],
    ['12.500,50 €', 1_250_050, 'EUR'],
    ['EUR 1 234,50', 123_450, 'EUR'],
    ["CHF 1'234.50", 123_450, 'CHF'],
    ['USD 80k', 8_000_000, 'USD'],
    ['US$1.5m', 150_000_000, 'USD'],
    ['$ 2 mio.', 200_000_000, 'USD'],
    ['NT$ 1,200,000', 120_000_000, 'TWD'],
    ['新臺幣 30 萬元', 30_000_000, 'TWD'],
    ['JPY 500000', 500_000, 'JPY'],
    ['1 234,50', 123_450, 'CNY'],
    ['950000', 95_000_000, 'CNY'],
    ['0', 0, 'CNY'],
    ['0.5', 50, 'CNY'],
    ['1.234', 123_400, 'CNY'],
    ['12.1250', 1_213, 'CNY'],
    ['INR 12,34,567', 123_456_700, 'INR'],
    ['1.005', 100_500, 'CNY'],
    ['5000元整', 500_000, 'CNY'],
  ])('is understood as "%s"', (text, minor, currency) => {
    expect(readAmount(text, inShanghai)).toEqual({ minor, currency });
  });

  it.each([
    ['-500'],
    ['(500)'],
    ['about'],
    [''],
    ['1,23,4'],
    ['1.2.3'],
    ['12,5000,000'],
    ['500-600'],
    ['5e9'],
    ['1'.repeat(20)],
  ])('is refused as "%s"', (text) => {
    expect(['badMoney', 'unknownCurrency']).toContain(readAmount(text, inShanghai));
  });

  it.each([['XYZ 500'], ['500 bananas'], ['constructor 5'], ['USD 500 EUR']])(
    'has no currency that we know in "%s"',
    (text) => {
      expect(readAmount(text, inShanghai)).toBe('unknownCurrency');
    },
  );

  it('takes the currency of its column, and must not contradict it', () => {
    const inEuro = { ...inShanghai, stated: 'EUR' };
    expect(readAmount('500', inEuro)).toEqual({ minor: 50_000, currency: 'EUR' });
    expect(readAmount('€500', inEuro)).toEqual({ minor: 50_000, currency: 'EUR' });
    expect(readAmount('USD 500', inEuro)).toBe('unknownCurrency');
  });

  it('reads a sign that several currencies share as the one at home', () => {
    expect(readAmount('¥500', { ...inShanghai, usual: 'JPY' })).toEqual({ minor: 500, currency: 'JPY' });
    expect(readAmount('¥500', { ...inShanghai, usual: 'EUR' })).toEqual({ minor: 50_000, currency: 'CNY' });
    expect(readAmount('$500', { ...inShanghai, stated: 'HKD' })).toEqual({ minor: 50_000, currency: 'HKD' });
    expect(readAmount('5 萬元', { ...inShanghai, usual: 'TWD' })).toEqual({
      minor: 5_000_000,
      currency: 'TWD',
    });
    expect(readCurrency('$', 'CNY')).toBe('USD');
  });

  it('of three digits behind one sign follows its column', () => {
    expect(readAmount('1.234', { ...inShanghai, sign: '.' })).toEqual({ minor: 123, currency: 'CNY' });
    expect(readAmount('1.234', { ...inShanghai, sign: ',' })).toEqual({ minor: 123_400, currency: 'CNY' });
  });
});

describe('the decimal sign of a column', () => {
  it('is decided by one value that can be read only one way', () => {
    expect(decimalSignOf(['1.234', '7,5'])).toBe(',');
    expect(decimalSignOf(['1.234', '1.234.567'])).toBe(',');
    expect(decimalSignOf(['1,234', '€ 0.99'])).toBe('.');
    expect(decimalSignOf(['12.500,50'])).toBe(',');
  });

  it('stays open when nothing decides, and when values contradict each other', () => {
    expect(decimalSignOf(['1.234', '500', ''])).toBeUndefined();
    expect(decimalSignOf(['7,5', '7.5'])).toBeUndefined();
  });
});

describe('a count in an imported file', () => {
  it.each([
    ['12500', 12_500],
    ['12,500', 12_500],
    ['12.500', 12_500],
    ['1 250 000', 1_250_000],
    ['12.5k', 12_500],
    ['3.2万', 32_000],
    ['1.5 million', 1_500_000],
    ['12.0', 12],
    ['0', 0],
  ])('is understood as "%s"', (text, count) => {
    expect(readCount(text, undefined)).toBe(count);
  });

  it.each([['-3'], ['3.5'], ['many'], ['12 %'], ['1e9'], ['99999999999999999999'], ['3toString']])(
    'is refused as "%s"',
    (text) => {
      expect(readCount(text, undefined)).toBe('badNumber');
    },
  );

  it('never takes digits apart that stand in no groups', () => {
    expect(readDigits('12,34,56', undefined)).toBeUndefined();
    expect(readDigits('1,2345', undefined)).toBe('1.2345');
    expect(readDigits('1.234,567.8', undefined)).toBeUndefined();
  });
});
