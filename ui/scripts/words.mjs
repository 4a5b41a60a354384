// The ids of the Fluent catalogue and the variables of each, as a TypeScript type: a label that does not exist,
// or lacks a variable, does not compile. Run before every check, test and build, so it is never stale.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const catalogue = new URL('../../src-tauri/words/catalogue/', import.meta.url);
const target = new URL('../src/words/ids.ts', import.meta.url);

/** Messages of a language: id -> sorted variables. */
function messages(lang) {
  const found = new Map();
  const folder = new URL(`${lang}/`, catalogue);
  for (const chapter of readdirSync(folder).filter((name) => name.endsWith('.ftl'))) {
    let id = null;
    for (const line of readFileSync(new URL(chapter, folder), 'utf8').split('\n')) {
      const head = /^(-?[a-zA-Z][\w-]*) *=/.exec(line);
      if (head) {
        id = head[1];
        found.set(id, new Set());
      } else if (/^\S/.test(line) && !line.startsWith('}')) {
        id = null;
      }
      // `$n` selects the plural, `$n-text` prints the same number grouped: one variable.
      if (id)
        for (const [, name] of line.matchAll(/\$([a-zA-Z][\w-]*)/g))
          found.get(id).add(name.replace(/-text$/, ''));
    }
  }
  return new Map(
    [...found].filter(([id]) => !id.startsWith('-')).map(([id, names]) => [id, [...names].sort()]),
  );
}

const ru = messages('ru');
const en = messages('en');
const wrong = [];
for (const [id, names] of ru) {
  if (!en.has(id)) wrong.push(`${id}: not in English`);
  else if (en.get(id).join() !== names.join())
    wrong.push(`${id}: ${names} in Russian, ${en.get(id)} in English`);
}
for (const id of en.keys()) if (!ru.has(id)) wrong.push(`${id}: not in Russian`);
if (wrong.length) {
  console.error(`The catalogue's languages differ:\n${wrong.join('\n')}`);
  process.exit(1);
}

const lines = [...ru]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([id, names]) => {
    const variables = names.map((name) => `${JSON.stringify(name)}: Value`).join('; ');
    return `  ${JSON.stringify(id)}: ${names.length ? `{ ${variables} }` : 'undefined'};`;
  });
const written = `// Written by scripts/words.mjs from src-tauri/words/catalogue; not kept in the repository.
/** What a label's variable may be: a number selects the plural and is printed grouped. */
export type Value = string | number;

/** Each label of the catalogue with its variables. */
export interface Words {
${lines.join('\n')}
}
`;
// A file that did not change keeps its date, so nothing is built again for it.
if (!existsSync(target) || readFileSync(target, 'utf8') !== written) writeFileSync(target, written);
