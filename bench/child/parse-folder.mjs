/* node child/parse-folder.mjs PARSER FOLDER: every Markdown file of a folder through somebody else's parser, and nothing more. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const parsers = {
  commonmark: async () => {
    const { Parser } = await import('commonmark');
    const parser = new Parser();
    return (text) => parser.parse(text);
  },
  'markdown-it': async () => {
    const { default: markdownIt } = await import('markdown-it');
    const md = markdownIt();
    return (text) => md.parse(text, {});
  },
  lezer: async () => {
    const { GFM, parser } = await import('@lezer/markdown');
    const gfm = parser.configure(GFM);
    return (text) => gfm.parse(text);
  },
};

const [name, folder] = process.argv.slice(2);
const parse = await parsers[name]();
let files = 0;
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith('.md')) continue;
  parse(readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  files++;
}
console.log(files);
