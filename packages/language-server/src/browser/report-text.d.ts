/** The report's text. The bundler inserts it. */
declare module '@findings/tip-2012/report/tip-2012.md' {
  const text: string;
  // Bundlers export text as the default.
  // eslint-disable-next-line no-restricted-exports
  export default text;
}
