// The width at which a column shows what is in it: its cells that are drawn, and the longest word of its head.

const PADDING = 18;
const NARROWEST = 48;
const WIDEST = 480;

export function fitting(root: HTMLElement, col: number): number {
  const cells = root.querySelectorAll<HTMLElement>(`.cell[aria-colindex="${col + 1}"]`);
  let widest = NARROWEST;
  for (const cell of cells) {
    let width = PADDING;
    for (const part of cell.children) width += part.scrollWidth;
    widest = Math.max(widest, width);
  }
  const head = root.querySelector<HTMLElement>(`.head[aria-colindex="${col + 1}"] .name`);
  if (head) widest = Math.max(widest, PADDING + longestWord(head));
  return Math.min(WIDEST, Math.ceil(widest));
}

function longestWord(head: HTMLElement): number {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return 0;
  const { fontWeight, fontSize, fontFamily } = getComputedStyle(head);
  pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  const words = (head.textContent ?? '').split(/\s+/);
  return words.reduce((most, word) => Math.max(most, pen.measureText(word).width), 0);
}
