// Every chapter of the Russian catalogue; loaded only when Russian is the language.
const chapters = import.meta.glob<string>('catalogue/ru/*.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});
export default Object.values(chapters);
