import { describe, expect, test } from 'vitest';
import type { TextBlock, TextObject } from './text-block.js';
import { readTexts } from './read-texts.js';

describe('texts', () => {
  test.each([
    ['a paragraph', 'Two said\nthis [see @s4, p. 9; @s5].', ['Two said this {@s4 @s5}.']],
    ['a heading', '## On "shelter" ##', ['heading: On "shelter"']],
    ['a heading that is underlined', 'On @s4 {#on}\n=====', ['heading: On {@s4}']],
    ['items', '- a @s4\n- b\n- "c"\n\n  @s5', ['a {@s4}', '"c"', '{@s5}']],
    ['cells', '| a | "b" |\n|---|---|\n| c @s4 | d |', ['cell: "b"', 'cell: c {@s4}']],
    ['cells of a grid', '+---+-----+\n| a | "b  |\n|   | c"  |\n+---+-----+', ['cell: "b c"']],
    ['cells between dashes', 'a     b\n---   ----\n"c    @s4\n\n', ['cell: "c', 'cell: {@s4}']],
    ['terms and definitions', 'The "term"\n\n:   as @s4 has it', ['The "term"', 'as {@s4} has it']],
    ['lines of a verse', '| one "line"\n  goes on\n| @s4', ['one "line" goes on', '{@s4}']],
    ['a quotation', 'a\n\n> b\n> c\n>\n> d\n\ne', ['> 3: b c', '> 3: d']],
    ['a quotation in an item', '- a\n\n  > b\n', ['> 7: b']],
    ['a quotation in a quotation', '> > a', ['> 0: a']],
    ['a footnote', 'a[^x]\n\n[^x]: b @s4\n\n    "c"\n', ['a{^x}', 'note x: b {@s4}', 'note x: "c"']],
    ['an inline note', '"a"^[b @s4 ^[c]] d', ['"a"{^^1} d', 'note ^1: b {@s4} {^^2}', 'note ^2: c']],
    ['what stands between HTML blocks', '<div>"a" <b>b</b></div>\n\n@s4', ['"a" b', '{@s4}']],
  ])('%s', (_, markdown, texts) => {
    expect(shown(markdown)).toEqual(texts);
  });
});

describe('blocks that split a paragraph', () => {
  test.each([
    ['a tag, with a citation', '@s4 a <div>b @s5', ['{@s4} a', 'b {@s5}']],
    ['a tag, without', '"a" <div>b "c"\nd', ['"a"', 'b "c" d']],
    ['a tag in a heading', '# "a" <div>b "c"\nd', ['# "a"', 'b "c" d']],
    ['tags without end', `"a"${'<p>"b"'.repeat(3)}`, ['"a"', '"b"', '"b"', '"b"']],
    ['a comment over paragraphs', '"a" <!-- b\n\n"c" --> "d"\n\n"e"', ['"a"', '"d"', '"e"']],
    ['an environment', '"a"\n\\begin{x}\n"b"\n\\end{x}\nc @s4', ['"a"', 'c {@s4}']],
  ])('%s', (_, markdown, texts) => {
    expect(shown(markdown)).toEqual(texts);
  });
});

describe('objects', () => {
  test.each([
    ['emphasis', '"*a **b*** d^2^ e~3~ _f_"', ['"a b d2 e3 f"']],
    ['emphasis never closed', '"a *b __c', ['"a *b __c']],
    ['emphasis closed in part', '"***a* b', ['"**a b']],
    ['links', '"[a *b*](u "t") [c][d] [e] <http://f.g/>"\n\n[d]: u', ['"a b c [e] http://f.g/"']],
    ['links that are none', '"[a b][c] [d](e', ['"[a b][c] [d](e']],
    ['images that are none', '"![b][c]', ['"![b][c]']],
    ['spans', '"[a]{.b} <span>c</span>"', ['"a c"']],
    ['escapes', '"\\*a\\* \\" \\@s4', ['"*a* " @s4']],
    ['character references', '&ldquo;a&rdquo; &amp; b&nbsp;c', ['“a” & b c']],
    ['white space', '"a\t b \r\n  c\u00a0 d\\\ne  \nf<br>g', ['"a b c d e f g']],
    ['quotation marks and dashes as they are', `"a 'b' -- c --- d... it's"`, [`"a 'b' -- c --- d... it's"`]],
    ['code and formulas', '"`a` $b$ `c', ['"{opaque} {opaque} `c']],
    ['no HTML', '"<b>a</b> <!-- b --> c', ['"a c']],
    ['no LaTeX', '"a\\cite{b} c', ['"a c']],
    ['footnotes', '"a[^1] [^2]"\n\n[^1]: b', ['"a{^1} [^2]"']],
    ['citations in citations', '[@s4, see @s5; @s6 [@s7]] @s8 [@s9]', ['{@s4 @s6}{@s5}{@s7} {@s8 @s9}']],
  ])('%s', (_, markdown, texts) => {
    expect(shown(markdown)).toEqual(texts);
  });

  test('the text of code is its content, and that of a formula its source', () => {
    const [block] = readTexts('"``a ` b``{.c} $x^2$ $$y$$"').blocks;
    expect(block?.objects).toEqual([
      { type: 'opaque', at: 1, text: 'a ` b' },
      { type: 'opaque', at: 3, text: '$x^2$' },
      { type: 'opaque', at: 5, text: '$$y$$' },
    ]);
  });

  test('the number of an example is not a citation', () => {
    const { blocks, groups } = readTexts('"b" @ex\n\n(@ex) a\n\n"c" @ex');
    expect(groups).toEqual([]);
    expect(blocks.map(({ objects }) => objects)).toEqual([[{ type: 'opaque', at: 4 }], [{ type: 'opaque', at: 4 }]]);
  });
});

describe('words that readers do not see are not in the text', () => {
  test.each([
    ['raw text of a format', '"a `not`{=latex} b `not`{=html} c"'],
    ['struck words', '"a ~~not *so*~~ ~~not~~ <s>not</s> b <del>not <b>so</b></del> <strike>not</strike> c"'],
    ['struck by style', '"a b [not]{style="text-decoration: line-through"} c"'],
    ['elements that are never shown', '"a <template>not</template> b <style>not</style><datalist>not</datalist> c"'],
    ['elements that are hidden', '"a <span hidden>not <span>not</span> not</span> b <b HIDDEN=x>not</b> c"'],
    [
      'elements that a style hides',
      `"a <i style='color: red; Display : none'>not</i> b <i style=visibility:hidden>x</i> c"`,
    ],
    ['spans that are hidden', '"a [not]{style="display:none"} b [not]{.x hidden=""} c"'],
    ['links and code that are hidden', '"a [not](u){hidden=""} b `not`{hidden=""} c"'],
    ['elements that are not closed', '"a b c <s>not'],
    ['images in a sentence', '"a ![not](u) b ![not](u){width=1} c"'],
    ['characters and quotation marks', '"a ~~&amp; <q>not</q> <br> "so"~~ b c"'],
  ])('%s', (_, markdown) => {
    const [text] = shown(markdown);
    expect(text?.replaceAll('"', '').replaceAll(/\s+/gu, ' ').trim()).toBe('a b c');
  });

  test.each([
    ['a block', '> a\n>\n> <div hidden>\n>\n> not\n>\n> </div>\n>\n> b', ['> 0: a', '> 0: b']],
    ['a block in a paragraph', '"a <div style="display:none">not</div> b"', ['"a', 'b"']],
    ['a struck block', '<del>not "so"</del>\n\n"a"', ['"a"']],
    ['a fenced div', '::: {hidden=""}\n"not"\n:::\n\n"a"', ['"a"']],
  ])('%s', (_, markdown, texts) => {
    expect(shown(markdown)).toEqual(texts);
  });

  test('but citations and notes in them count', () => {
    expect(shown('"a ~~not [@s4]~~" ![b^[c]](u) <s>@s5</s>')).toEqual(['"a {@s4}" {^^1} {@s5}']);
  });

  test.each([
    ['an attribute that hides nothing', '"a [b]{aria-hidden="true" data-hidden="x" class="hidden"}"', ['"a b"']],
    ['a style that hides nothing', '"a <i style="opacity: 0.5; color: none">b</i>"', ['"a b"']],
    ['a block that is not closed', '"a <div hidden>"b', ['"a', '"b']],
    ['the caption of a figure', '![a "b"](u)', ['a "b"']],
    ['struck words that are not closed', '"a ~~b c', ['"a b c']],
  ])('%s: the words are shown', (_, markdown, texts) => {
    expect(shown(markdown)).toEqual(texts);
  });
});

describe('selection of texts', () => {
  test.each([
    ['with a citation', 'a @s4', 1],
    ['with an @ alone', 'a @ b', 1],
    ['with a quotation mark', '„a“', 1],
    ['with a single one that may open', "as 'a", 1],
    ['with apostrophes alone', "it's the speakers' ’own’", 0],
    ['without any', 'a', 0],
    ['metadata', '---\na: "b" @s4\n---', 0],
    ['code', '```\n"a"\n```\n\n    "b"', 0],
    ['a definition', '[a]: u "b"', 0],
    ['nothing but a comment', '> <!-- "a" -->', 0],
  ])('%s', (_, markdown, count) => {
    expect(readTexts(markdown).blocks).toHaveLength(count);
  });
});

describe('runs', () => {
  /** Each run as `its text ← its source`. */
  const runs = (markdown: string): readonly string[] =>
    readTexts(markdown).blocks.flatMap(({ text, runs }) =>
      runs.map(({ at, length, from, size }) => `${text.slice(at, at + length)} ← ${markdown.slice(from, from + size)}`),
    );

  test.each([
    ['over lines', '"a\nb"', ['"a b" ← "a\nb"']],
    ['over indented lines', '"a\n  b"', ['"a  ← "a\n', 'b" ← b"']],
    ['over lines of a quotation', '> a\r\n> b', ['a  ← a\r', 'b ← b']],
    ['over lines of a cell', '+---+\n|a "|\n| b |\n+---+', ['a " ← a "', '  ← ', 'b ← b']],
    ['around markup', '"a *b*"', ['"a  ← "a ', 'b ← b', '" ← "']],
    ['a character reference', '"&amp;"', ['" ← "', '& ← &amp;', '" ← "']],
    ['an escape', '"\\*', ['" ← "', '* ← *']],
  ])('%s', (_, markdown, expected) => {
    expect(runs(markdown)).toEqual(expected);
  });
});

test('`isWanted` selects texts without a mark', () => {
  const texts = readTexts('Two said.\n\nThree said.\n', { isWanted: (source) => source.startsWith('Three') });
  expect(texts.blocks.map(({ text }) => text)).toEqual(['Three said.']);
});

/** Each text with its objects in `{}`. The kind of a text is before it, unless it is a paragraph of the body. */
function shown(markdown: string): readonly string[] {
  return readTexts(markdown).blocks.map((block) => where(block) + withObjects(block));
}

function where({ kind, quotation, note }: TextBlock): string {
  const parts = [
    ...(kind === 'paragraph' ? [] : [kind]),
    ...(quotation === undefined ? [] : [`> ${quotation}`]),
    ...(note === undefined ? [] : [`note ${note}`]),
  ];
  return parts.length === 0 ? '' : `${parts.join(', ')}: `;
}

function withObjects({ text, objects }: TextBlock): string {
  let made = '';
  let from = 0;
  for (const object of objects) {
    made += `${text.slice(from, object.at)}{${named(object)}}`;
    from = object.at + 1;
  }
  return made + text.slice(from);
}

function named(object: TextObject): string {
  if (object.type === 'citation') return object.group.items.map(({ id }) => `@${id}`).join(' ');
  return object.type === 'note' ? `^${object.label}` : 'opaque';
}
