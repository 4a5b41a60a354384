// Numbers, money and dates for people, by Intl and so by the language spoken. What is not known is `?`, never 0.
import type { Band } from './commands';
import { spoken, t, type Lang } from './words/words.svelte';

/** What is printed where nothing is known. */
export const UNKNOWN = '?';
const DASH = '–';

const made = new Map<string, Intl.NumberFormat>();
function format(lang: Lang, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = lang + JSON.stringify(options);
  let one = made.get(key);
  if (!one) made.set(key, (one = new Intl.NumberFormat(lang, options)));
  return one;
}

/** The typographic minus, as wide as the plus. */
const minus = (text: string): string => text.replace('-', '−');

/** A plain number. */
export function number(value: number | null | undefined, digits = 0): string {
  if (value === null || value === undefined) return UNKNOWN;
  return minus(
    format(spoken(), { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value),
  );
}

/** A share 0-1 as a percentage. */
export function percent(share: number | null | undefined, digits = 1): string {
  if (share === null || share === undefined) return UNKNOWN;
  const options = { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
  return minus(format(spoken(), options).format(share));
}

/** A change 0-1 with its sign: `+9 %`, `−4 %`. */
export function change(share: number | null | undefined, digits = 0): string {
  if (share === null || share === undefined) return UNKNOWN;
  const options = {
    style: 'percent',
    signDisplay: 'exceptZero',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  } as const;
  return minus(format(spoken(), options).format(share));
}

/** A currency, as far as printing money needs it; a study's view is one. */
export interface Currency {
  currency: string;
  minor_digits: number;
}

/** The sign of a currency, as narrow as there is: `₽`, `$`. */
function sign(currency: string): string {
  const parts = format(spoken(), {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}

/** An amount with its currency, where the program puts it too: `1 234 568 ₽`, `$1,234,568`, but `1,234,568 ₽`. */
function withSign(text: string, { currency }: Currency): string {
  const symbol = sign(currency);
  const before = spoken() === 'en' && ['$', '€', '£'].includes(symbol);
  return before ? text.replace(/^−?/, (dash) => dash + symbol) : `${text}\u00a0${symbol}`;
}

/** Money in minor units, whole: `1 234 568 ₽`; kopecks only where there are some and the sum is small. */
export function money(minor: number | null | undefined, currency: Currency): string {
  if (minor === null || minor === undefined) return UNKNOWN;
  const amount = minor / 10 ** currency.minor_digits;
  const digits = Number.isInteger(amount) || Math.abs(amount) >= 1000 ? 0 : currency.minor_digits;
  return withSign(number(amount, digits), currency);
}

/** The unit that suits an amount's size, and how it is called. */
function step(amount: number): [number, string] {
  const size = Math.abs(amount);
  if (size >= 999_500_000) return [1e9, t('unit-billion')];
  if (size >= 999_500) return [1e6, t('unit-million')];
  return size >= 9_950 ? [1e3, t('unit-thousand')] : [1, ''];
}

/** The one unit for a table of amounts, by the largest of them: its size in minor units, and what to call it. */
export function scaleOf(minor: number, currency: Currency): { size: number; unit: string; words: string } {
  const digits = 10 ** currency.minor_digits;
  const [scale, unit] = step(minor / digits);
  return {
    size: scale * digits,
    unit,
    words: [unit, sign(currency.currency)].filter(Boolean).join('\u00a0'),
  };
}

/** Money in minor units, short, by the program's own steps: `412 млн ₽`, `6,5 млн ₽`, `$912k`. */
export function moneyShort(minor: number | null | undefined, currency: Currency): string {
  if (minor === null || minor === undefined) return UNKNOWN;
  const amount = minor / 10 ** currency.minor_digits;
  const [scale, unit] = step(amount);
  const scaled = amount / scale;
  const digits = unit === '' || Math.abs(scaled) >= 99.95 || Number.isInteger(scaled) ? 0 : 1;
  const space = unit !== '' && spoken() === 'ru' ? '\u00a0' : '';
  return withSign(number(scaled, digits) + space + unit, currency);
}

/** A change of money in minor units, short and with its sign: `+12,4 млн ₽`. */
export function moneyChange(minor: number | null | undefined, currency: Currency): string {
  if (minor === null || minor === undefined) return UNKNOWN;
  const text = moneyShort(minor, currency);
  return minor > 0 ? `+${text}` : text;
}

/** An interval: `0,86–0,93`, one number where its ends print alike, `?` where nothing is known. */
export function interval(value: Band | null | undefined, digits: number, print = number): string {
  if (!value || (value.low === null && value.high === null)) return UNKNOWN;
  if (value.low === null) return `≤ ${print(value.high, digits)}`;
  if (value.high === null) return `≥ ${print(value.low, digits)}`;
  const low = print(value.low, digits);
  const high = print(value.high, digits);
  return low === high ? low : `${low}${DASH}${high}`;
}

/** An interval of shares 0-1: `42–94 %`, one number where its ends print alike. */
export function percents(value: Band | null | undefined, digits = 0): string {
  if (!value || value.low === null || value.high === null) return interval(value, digits, percent);
  const low = number(value.low * 100, digits);
  const high = number(value.high * 100, digits);
  return low === high ? percent(value.high, digits) : `${low}${DASH}${percent(value.high, digits)}`;
}

/** Noon keeps a plain date on its day in every time zone. */
const noon = (iso: string): Date => new Date(`${iso}T12:00:00`);

/** A day, `2026-11-14`: `14 ноября 2026 г.` */
export function day(iso: string | null | undefined): string {
  if (!iso) return UNKNOWN;
  return noon(iso).toLocaleDateString(spoken(), { day: 'numeric', month: 'long', year: 'numeric' });
}

/** A day in figures: `14.11.2026`. */
export function shortDay(iso: string | null | undefined): string {
  if (!iso) return '';
  return noon(iso).toLocaleDateString(spoken(), { day: '2-digit', month: '2-digit', year: 'numeric' });
}

/** A month, `2026-10` or a day in it: `окт. 2026` */
export function month(iso: string | null | undefined): string {
  if (!iso) return UNKNOWN;
  const date = noon(`${iso.slice(0, 7)}-15`);
  return date.toLocaleDateString(spoken(), { month: 'short', year: 'numeric' }).replace(/ г\.$/, '');
}

/** A moment in unix seconds: time today, else the day. */
export function moment(seconds: number, now = new Date()): string {
  const at = new Date(seconds * 1000);
  return at.toDateString() === now.toDateString()
    ? at.toLocaleTimeString(spoken(), { hour: '2-digit', minute: '2-digit' })
    : at.toLocaleDateString(spoken(), { day: 'numeric', month: 'short', year: 'numeric' });
}
