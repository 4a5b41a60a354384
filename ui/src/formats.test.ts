import { beforeAll, describe, expect, it } from 'vitest';
import {
  change,
  day,
  interval,
  money,
  moneyShort,
  month,
  number,
  percent,
  percents,
  scaleOf,
} from './formats';
import { speak } from './words/words.svelte';

const rub = { currency: 'RUB', minor_digits: 2 };
/** Intl's no-break spaces of two widths, as plain ones. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('in Russian', () => {
  beforeAll(() => speak('ru'));

  it('prints numbers as a Russian reads them', () => {
    expect(plain(number(1234567.5, 1))).toBe('1 234 567,5');
    expect(plain(percent(0.821))).toBe('82,1 %');
    expect(plain(change(0.09))).toBe('+9 %');
    expect(plain(change(-0.04))).toBe('−4 %');
    expect(plain(change(0))).toBe('0 %');
  });

  it('prints money from minor units', () => {
    expect(plain(money(123456800, rub))).toBe('1 234 568 ₽');
    expect(plain(money(1999, rub))).toBe('19,99 ₽');
    expect(plain(moneyShort(41200000000, rub))).toBe('412 млн ₽');
    expect(plain(moneyShort(649300000, rub))).toBe('6,5 млн ₽');
    expect(plain(moneyShort(-49800000, rub))).toBe('−498 тыс. ₽');
  });

  it('gives a table of amounts one unit', () => {
    const scale = scaleOf(15_868_200_007, rub);
    expect([scale.size, plain(scale.words)]).toEqual([1e8, 'млн ₽']);
    expect(scaleOf(100, rub)).toEqual({ size: 100, unit: '', words: '₽' });
  });

  it('prints days and months', () => {
    expect(plain(day('2026-11-14'))).toBe('14 ноября 2026 г.');
    expect(plain(month('2026-10'))).toBe('окт. 2026');
  });
});

describe('in English', () => {
  beforeAll(() => speak('en'));

  it('prints numbers as an English reader reads them', () => {
    expect(number(1234567.5, 1)).toBe('1,234,567.5');
    expect(percent(0.821)).toBe('82.1%');
    expect(plain(moneyShort(41200000000, rub))).toBe('412m ₽');
    expect(moneyShort(-649300000, { currency: 'USD', minor_digits: 2 })).toBe('−$6.5m');
    expect(money(123456800, { currency: 'USD', minor_digits: 2 })).toBe('$1,234,568');
  });

  it('prints an interval as a band, one number where both ends print alike', () => {
    expect(interval({ low: 0.86, high: 0.93 }, 2)).toBe('0.86–0.93');
    expect(interval({ low: 0.861, high: 0.859 }, 2)).toBe('0.86');
    expect(interval({ low: null, high: 3 }, 0)).toBe('≤ 3');
    expect(percents({ low: 0.415, high: 0.9389 })).toBe('42–94%');
    expect(percents({ low: 0.5, high: 0.5 }, 1)).toBe('50.0%');
  });

  it('never prints the unknown as a number', () => {
    expect([
      number(null),
      percent(null),
      change(undefined),
      money(null, rub),
      day(null),
      month(null),
    ]).toEqual(Array(6).fill('?'));
    expect(interval({ low: null, high: null }, 2)).toBe('?');
  });
});
