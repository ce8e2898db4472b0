/** The report's text, put in when the worker is built. */
declare module '@findings/tip-2012/report/tip-2012.md' {
  const text: string;
  // A text that is bundled is the default of its module: that is the bundler's choice.
  // eslint-disable-next-line no-restricted-exports
  export default text;
}
