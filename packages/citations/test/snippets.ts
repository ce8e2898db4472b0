import type { Random } from './random.ts';

const words = 'shelters said that victims are women and the law in 2012 costs 50% e.g. of Nepal’s workers'.split(' ');
const ids = ['s4', 's4.h2', 's1.2.q3', 'tip2012:s3', 'smith_2020', 'é1', '名前', 'r3', 'd1'];
const locators = [
  ', p. 9',
  ', pp. 4-6',
  ' sec. 2',
  '{ii, A}',
  ', *passim*',
  ', ch. 3 and elsewhere',
  ', “so”',
  '. See',
  ' -- no',
];
const prefixes = ['see ', 'see also ', '*cf.* ', 'e.g., ', 'for "ends; means" ', 'as in `a;b` ', '(but '];

/** What writers write, with what stands around citations in a proposal: emphasis, links, code, notes, quotation marks. */
export function mildSnippet(random: Random): string {
  const parts: string[] = [];
  for (let count = 3 + random.integer(8); count > 0; count--)
    parts.push(random.chance(0.45) ? citation(random) : phrase(random));
  return parts.join(random.chance(0.8) ? ' ' : '\n') + random.pick(['.', '', '?', '…']);
}

function key(random: Random): string {
  const id = random.pick(ids);
  return (random.chance(0.1) ? '-' : '') + (random.chance(0.1) ? `@{${id}}` : `@${id}`);
}

function item(random: Random): string {
  return (
    (random.chance(0.3) ? random.pick(prefixes) : '') + key(random) + (random.chance(0.4) ? random.pick(locators) : '')
  );
}

function citation(random: Random): string {
  switch (random.integer(8)) {
    case 0:
      return key(random);
    case 1:
      return `${key(random)} [${random.pick(['p. 3', 'pp. 3--4', 'see @s5', 'p. 3; @s6', 'link', ''])}]`;
    case 2:
      return `[${item(random)}; ${item(random)}]`;
    case 3:
      return `[${item(random)}${random.pick(['; ', ';', ', ', ' and ', '; see also '])}${item(random)}; ${item(random)}]`;
    case 4:
      return `**${phrase(random)}**[${item(random)}]`;
    case 5:
      return random.pick([
        '[@ s4]',
        '[@s4',
        '@s4,h2',
        '[@s4; ]',
        '[s4]',
        '(@s4)',
        '@@s4',
        '[@s4; see there]',
        '@{ s4 }',
        '@{s4',
      ]);
    default:
      return `[${item(random)}]`;
  }
}

function phrase(random: Random): string {
  const text = Array.from({ length: 1 + random.integer(4) }, () => random.pick(words)).join(' ');
  switch (random.integer(16)) {
    case 0:
      return `*${text}*`;
    case 1:
      return `**${text} ${key(random)}**`;
    case 2:
      return `[${text}](https://example.org/@${text.replaceAll(' ', '')} "by @s4")`;
    case 3:
      return `\`${text} @s4\``;
    case 4:
      return `"${text} ${citation(random)}"`;
    case 5:
      return `'${text}'`;
    case 6:
      return `mail@example.org ${text}`;
    case 7:
      return `$x_${random.integer(9)} @s4$`;
    case 8:
      return `<b title="@s4">${text}</b>`;
    case 9:
      return `^[${text} ${citation(random)}]`;
    case 10:
      return `[${text} ${key(random)}]{.mark}`;
    case 11:
      return random.pick([
        '\\@s4',
        '<mail@example.org>',
        '<https://example.org/@s4>',
        '&amp;',
        '@',
        'a @ b',
        '--',
        '---',
        '...',
        '![alt @s4](i.png)',
      ]);
    default:
      return text;
  }
}

const pieces = [
  ...['@s4', '@s4', '@s4', '@s5.h2', '-@s6', '[@s4', '[see @s4', '; @s5]', '@s4]', ' @s4', ', @s5', '@s4 ['],
  ...[
    '@s4',
    '@s5.h2',
    '-@s6',
    '@{s7}',
    '@',
    '@@',
    '-',
    '--',
    '---',
    '.',
    '..',
    '...',
    ',',
    ';',
    ': ',
    '; ',
    ', ',
    ' ',
    ' ',
    ' ',
    '\n',
  ],
  ...[
    '[',
    ']',
    '[',
    ']',
    '[@s1]',
    '[see @s2, p. 3]',
    '[a](b)',
    '](u)',
    '][',
    '[^1]',
    '^[',
    '![',
    '(',
    ')',
    '(x)',
    '{',
    '}',
    '{.c}',
    '{#i}',
  ],
  ...[
    '*',
    '**',
    '***',
    '_',
    '__',
    '~',
    '~~',
    '^',
    '`',
    '``',
    '$',
    '$$',
    '"',
    "'",
    '‘',
    '”',
    '<b>',
    '</b>',
    '<span>',
    '</span>',
    '<',
    '>',
  ],
  ...[
    '<!-- @s8 -->',
    '<a href="@s9">',
    '<x@y.org>',
    '<https://a.b/@c>',
    '\\',
    '\\@',
    '\\]',
    '\\[',
    '\\x{@s3}',
    '&amp;',
    '&',
    '#',
    '!',
    '/',
    '|',
  ],
  ...['a', 'b', 'word', 'é', '名', '1', 's4', 'p. 3', 'e.g.', "it's", 'x@y.org', 'see', 'R&D'],
];

/** Pieces of markup in any order: what no one writes, and where a grammar shows. Always one paragraph. */
export function wildSnippet(random: Random): string {
  let text = '';
  for (let count = 4 + random.integer(16); count > 0; count--) text += random.pick(pieces);
  // Not the start of a block, nor an empty line: what is tried is the text of one paragraph.
  return `x ${text.replaceAll(/\n[\s\n]*/gu, '\nx')}`;
}
