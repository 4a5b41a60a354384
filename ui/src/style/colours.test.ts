import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/style/colours.css', 'utf8');

/** The custom properties of a block of the sheet, as [r, g, b] 0-255. */
function colours(selector: string): Record<string, number[]> {
  const block = css.split(`${selector} {`)[1]?.split('}')[0] ?? '';
  const found = [...block.matchAll(/--([\w-]+): #([0-9a-f]{6});/g)];
  return Object.fromEntries(
    found.map(([, name, hex]) => [
      name,
      [0, 2, 4].map((at) => parseInt((hex as string).slice(at, at + 2), 16)),
    ]),
  );
}

/** Relative luminance (WCAG 2.1). */
function luminance(rgb: number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((byte) => {
    const c = byte / 255;
    return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: number[], b: number[]): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const papers = ['ground', 'side', 'card', 'sunken', 'own'];
const inks = ['ink', 'ink-2', 'ink-3', 'link', 'warn'];
const verdicts = ['focus', 'differentiate', 'defend', 'rethink', 'test', 'leave'];
const pairs = [
  ...papers.flatMap((paper) => inks.map((ink) => [ink, paper])),
  ...verdicts.map((verdict) => [`v-${verdict}-ink`, `v-${verdict}-tint`]),
] as [string, string][];

for (const [theme, selector] of [
  ['light', ':root'],
  ['dark', ":root[data-theme='dark']"],
] as const) {
  describe(`the ${theme} theme`, () => {
    const found = colours(selector);
    it.each(pairs)('reads %s on %s (AA, 4.5:1)', (ink, paper) => {
      expect(contrast(found[ink] as number[], found[paper] as number[])).toBeGreaterThanOrEqual(4.5);
    });
    it.each(verdicts)('shows the bar of %s on the card (3:1)', (verdict) => {
      expect(contrast(found[`v-${verdict}`] as number[], found.card as number[])).toBeGreaterThanOrEqual(3);
    });
  });
}
