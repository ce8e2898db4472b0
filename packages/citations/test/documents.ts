import type { Random } from './random.ts';

/** Blocks as they are in proposals, and at their edges; each `#` is put in as the number of its citation. */
const blocks: readonly string[] = [
  'Prose [@c#, p. 3] goes\non, @c# [p. 4;\nsee @c#].',
  'Prose with `code\n@c#` and [@c#\nand more',
  '# Heading @c# {#id key="@c#"}',
  'Setext [@c#]\n=====',
  'Setext @c# {.c}\n-----',
  '```\n[@c#]\n```',
  '```yaml\nowner: "@c#"\n```\nText @c#',
  '~~~ {.r}\n@c#\n~~~',
  '```js title\n@c#\n```',
  '```\n@c# never closed',
  '    code @c#\n\n    more @c#',
  '> quote [see\n> @c#] and\nlazy @c#\n>\n>     @c#\n>\n> @c#',
  '> > deep @c#\n> shallow @c#\n\n> ```\n> @c#\n> ```',
  '> - item @c#\n>   [see\n>   @c#]\n>\n>     more @c#',
  '- item @c#\n- item [@c#\n  goes on]\n\n  paragraph @c#\n\n      code @c#',
  '- a\n    - b @c#\n        - c [@c#]\n\n            d @c#\n\n    e @c#\n\nf @c#',
  '1. one @c#\n\n    two @c#\n\n2. three\n\n       code @c#\n\n   four @c#',
  '* a `x\n* b` @c#\n\n\n*   c\n\n    @c#\n\n        @c#',
  '(a) x @c#\nB) y @c#\niv. z @c#',
  'Term @c#\n:   definition [@c#]\n\n    more @c#\n\n        code @c#\n\n~ other @c#',
  'Term\n\n:   @c#\n    [see\n    @c#]',
  '| a | b @c# |\n|---|:-:|\n| [@c# | @c#] |\n| `|` @c# | $|$ | @c# |',
  'a | b\n--|--\n[see @c#] | \\| @c#\n@c# | x',
  '  Right   Left\n-------   ------\n     @c#   [@c#]\n      x   @c#',
  '+-----------+-----------+\n| a @c#      | - b @c#    |\n|           |           |\n|     @c#    |   more    |\n+===========+===========+\n| c         | [@c#]      |\n+-----------+-----------+',
  '| line @c#\n| block [@c#\n  goes on] x',
  '<div class="@c#">\ntext @c#\n\n*more* @c#\n</div>',
  '<div>\n\n    code @c#\n\n</div>\nafter @c#',
  '<pre>\n@c#\n\n[@c#]\n</pre>\nafter @c#',
  'text <pre>@c#</pre> after @c#',
  '<script>\nx("@c#")\n</script>\n\n@c#',
  '<!-- @c#\n\n@c# --> @c#',
  'text <!-- @c#\n\n@c# --> after @c#',
  '<table>\n  <tr>\n    <td>@c#</td>\n    <td>\n\n    [@c#]\n\n    </td>\n  </tr>\n</table>',
  '<p>para @c#</p> <b title="@c#">bold @c#</b>',
  '<!-- never closed @c#',
  '$$\n@c#\n$$',
  'text $$ a\n@c# $$ and $x\n@c#$ @c#',
  '\\begin{equation}\n@c#\n\n\\end{equation}\n@c#',
  '::: {.note title="@c#"}\ninside @c#\n:::\nafter @c#',
  '::: warning\n- item @c#\n:::\n\n:::: a\n::: b\n@c#\n:::\n::::',
  '* * *\ntext @c#',
  '---\ntext @c#\n\nmore',
  '---\ntitle: "@c#"\n...\ntext @c#',
  '[link#]: http://example.org/@c# "title @c#"\ntext @c# [link#] @c#',
  '[@c#]: is text',
  'text @c# [link@c#](u) ![@c#](i.png "@c#") [a][@c#]',
  'text[^n#] @c#\n\n[^n#]: note @c#\n    lazy [@c#]\n\n    more @c#\n\n        code @c#',
  'Table: caption [@c#]',
  '(@ex#) example @c#\n\nas (@ex#) says @ex# [p. 3] @c#',
  'before\n- no list @c#\n> no quote @c#\n# no heading @c#',
  'text\n```\n@c#\n```\n[@c#]',
  '\\\n@c#  \n[@c#]',
];

/** A few blocks below one another, at times within a list or quotation, or without a blank line between them. */
export function randomDocument(random: Random): string {
  const parts: string[] = [];
  const separator = random.chance(0.85) ? '\n\n' : '\n';
  for (let count = 1 + random.integer(5); count > 0; count--) {
    // A footnote, example or link and its mark have one number, by which they differ from others.
    const part = nested(random, random.pick(blocks), separator).replaceAll(/(?<=@ex|\[link|\[\^n)#/gu, `${count}`);
    parts.push(part.replaceAll('%', `${count}0`));
  }
  const text = parts.join(separator);
  let number = 0;
  return text.replaceAll(/(?<=@c)#/gu, () => String(++number));
}

function nested(random: Random, block: string, separator: string): string {
  // A footnote in a footnote is none to Pandoc.
  if (random.chance(0.75) || block.includes('[^n') || separator === '\n') return block;
  const [first, rest] = random.pick([
    ['> ', '> '],
    ['- ', '  '],
    ['1.  ', '    '],
    ['noted[^n%]\n\n[^n%]: ', '    '],
  ] as const);
  return first + block.split('\n').join(`\n${rest}`);
}
