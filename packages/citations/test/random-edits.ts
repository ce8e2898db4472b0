import type { Random } from './random.js';

/** What means something, also over many lines: each can open, close or define something elsewhere. */
const pieces = [
  ...[
    '```',
    '```yaml',
    '~~~',
    '````',
    '---',
    '...',
    '***',
    '<!--',
    '-->',
    '<div>',
    '</div>',
    '<pre>',
    '</pre>',
    '<p\nclass="',
  ],
  ...[
    '::: note',
    ':::',
    '\\begin{x}',
    '\\end{x}',
    '$',
    '$$',
    '`',
    '<script>',
    '</script>',
    '<br>',
    '">',
    '<?x',
    '?>',
    '{#id}',
  ],
  ...[
    '[^1]',
    '[^1]: See @s4.',
    '[^n]',
    '[^n]: “Words of a note” [@s4].',
    '^[a note @s4]',
    '[link]',
    '[link]: https://x.y',
    '[@s4]: text',
  ],
  ...[
    '@s4',
    '[@s4.h2]',
    '[see @s4, p. 9; -@s5]',
    '@s4 [p. 3]',
    '@ s4',
    '[@s4',
    '@s4,h2',
    '(@label)',
    '[@s4, @s5]',
    '@{s4',
    '@label',
  ],
  ...[
    '> ',
    '> quoted “words” @s4',
    '- ',
    '  - “item”',
    '1. ',
    'a. ',
    '| a | b @s4 |',
    '|---|---|',
    ': definition',
    '% title',
    '+---+---+',
  ],
  ...[
    '------- -------',
    'a       b @s4',
    '# ',
    '# Title',
    '## On “words”',
    '#',
    '===',
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    '𝔘𝔫𝔦',
    '\ud800',
    '\0',
  ],
  ...[
    '    indented “code” @s4',
    '\tindented',
    'title: x',
    'Term',
    'Words',
    'Éa “b”',
    'Words said “so” [@s4].',
    '\u00a0',
    '\\',
    '*',
    '_',
    '&quot;',
  ],
];
const ends = ['\n', '\n', '\n\n', '\n\n', '\r\n', '\r\n\r\n', '\n \n', ' ', '', '\r'];

/** A stretch of Markdown. */
export function randomPaste({ integer, pick }: Random, most = 6): string {
  return Array.from({ length: 1 + integer(most) }, () => pick(pieces) + pick(ends)).join('');
}

/** A paragraph, now and then under a heading. */
export function randomProse({ integer, pick, chance }: Random): string {
  const words = 'the shelter is full by noon and nobody counts who sleeps there “said so” @s4 [@s5.h1] it'.split(' ');
  const sentence = (): string => `Here ${Array.from({ length: 3 + integer(12) }, () => pick(words)).join(' ')}.`;
  const heading = chance(0.3) ? `## ${pick(words)} ${pick(words)}\n\n` : '';
  return `${heading}${Array.from({ length: 1 + integer(4) }, sentence).join(pick([' ', '\n']))}\n\n`;
}

/**
 * Texts as a person writes: keys, deletions, pastes, moves, and what undoes them.
 *
 * @param also what else is pasted
 * @returns the text after the next edit
 */
export function createEditor(random: Random, text: string, also: readonly string[] = []): () => string {
  const { integer, chance, pick } = random;
  const past: string[] = [];
  let now = text;
  return () => {
    if (past.length > 0 && chance(0.15)) return (now = past.pop()!);
    past.push(now);
    if (past.length > 20) past.shift();
    const at = chance(0.1) ? 0 : chance(0.1) ? now.length : integer(now.length + 1);
    const line = chance(0.5) ? at : now.lastIndexOf('\n', at) + 1;
    const end = Math.min(now.length, line + (chance(0.7) ? integer(4) : integer(300)));
    const edit = integer(10);
    const written =
      edit < 3
        ? pick([...'ab@[]"`<>:-~# \n\r\\$'])
        : edit < 5 && also.length > 0
          ? pick(also) + pick(ends)
          : edit < 6
            ? randomPaste(random)
            : edit < 7
              ? randomProse(random)
              : '';
    const from = edit < 7 && chance(0.8) ? end : line;
    return (now = now.slice(0, from) + written + now.slice(end));
  };
}
