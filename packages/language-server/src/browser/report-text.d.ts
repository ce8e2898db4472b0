/** The report's text, put in when the worker is built. */
declare module '@findings/tip-2012/report/tip-2012.md' {
  const text: string;
  export default text;
}
