import { describe, expect, it } from 'vitest';
import en from './en';
import ru from './ru';
import { bundleOf, speak, t } from './words.svelte';

describe('the catalogue', () => {
  for (const [lang, chapters] of [['ru', ru] as const, ['en', en] as const]) {
    it(`is sound and says each thing once in ${lang}`, () => {
      const heads = chapters.flatMap((chapter) =>
        [...chapter.matchAll(/^([a-zA-Z][\w-]*) *=/gm)].map(([, id]) => id),
      );
      const twice = heads.filter((id, at) => heads.indexOf(id) !== at);
      expect(twice, 'an id in two chapters would silently win over the other').toEqual([]);
      const bundle = bundleOf(lang, chapters);
      for (const id of heads) expect(bundle.hasMessage(id as string), `${id} did not parse`).toBe(true);
    });
  }

  it('counts in Russian', async () => {
    await speak('ru');
    expect(t('nav-unknown-title', { n: 1 })).toBe('1 неизвестная ячейка');
    expect(t('nav-unknown-title', { n: 3 })).toBe('3 неизвестные ячейки');
    expect(t('nav-unknown-title', { n: 38 })).toBe('38 неизвестных ячеек');
  });
});
