/** A file as text, as Vite reads it for tests. */
declare module '*?raw' {
  const text: string;
  export default text;
}
