import { convert } from 'pandoc-wasm';

/** The keys that Pandoc cites in a document, in the order of its syntax tree. Throws Pandoc's message. */
export async function citedByPandoc(markdown: string): Promise<readonly string[]> {
  const { stdout, stderr } = await convert({ from: 'markdown', to: 'json' }, markdown, {});
  if (!stdout) throw new Error(stderr);
  const keys: string[] = [];
  JSON.parse(stdout, (name, value: unknown) => {
    if (name === 'citationId') keys.push(String(value));
    return value;
  });
  return keys;
}
