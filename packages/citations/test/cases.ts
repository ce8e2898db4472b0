import { readFileSync } from 'node:fs';

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** Snippets by what they show. In `cases.md`, a line of `%%%` and the name begins each. */
export const cases: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    read('cases.md')
      .split(/^%%% /m)
      .slice(1)
      .map((text) => [text.slice(0, text.indexOf('\n')), text.slice(text.indexOf('\n') + 1, -1)]),
  ),
  'white space before': 'a @s4 b\u200b@s5 c\u3000@s6\t@s7',
  CRLF: 'see [@s4,\r\np. 3]\r\n\r\n    @s5\r\n\r\n@s6\r\n',
};

/** Blocks as they are in proposals, and at their edges. Each `#` after `@c` becomes the number of its citation. */
export const blocks: readonly string[] = read('blocks.md').slice(0, -1).split('\n%%%\n');

/** Citations with suffixes as people write them, and at the edges of what is a locator. */
export const locators: readonly string[] = read('locators.txt').trimEnd().split('\n');
