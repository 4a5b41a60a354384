// Every chapter of the English catalogue; loaded only when English is the language.
const chapters = import.meta.glob<string>('catalogue/en/*.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});
export default Object.values(chapters);
