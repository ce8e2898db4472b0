import { expect, test } from 'vitest';
import type { Run } from './page-text.js';
import type { StructureNode } from './structure.js';
import { taggedBlocks } from './tagged-blocks.js';

/** The tags of a page, each text on a line of its own, and its runs. `|` parts the lines of an element, and `◌` is content without text. */
function parse(page: string): { readonly tree: StructureNode; readonly runs: readonly Run[] } {
  const runs: Run[] = [];
  const root = { role: 'Root', children: [] as StructureNode[] };
  const open = [root];
  for (const [, end, role, text] of page.matchAll(/<(\/?)(\w+)>|([^<|]+)/g)) {
    const parent = open.at(-1)!;
    if (role === undefined) {
      const mark = text === '◌' ? 'none' : `m${runs.length}`;
      const place = { x: 72, y: 700 - runs.length * 14, width: text!.length * 5, size: 11, font: 'Serif' };
      if (text !== '◌') runs.push({ text: text!, ...place, isBold: false, isItalic: false, mark, isArtifact: false });
      parent.children.push({ type: 'content', id: mark });
    } else if (end === '/') open.pop();
    else {
      const node = { role, children: [] };
      parent.children.push(node);
      open.push(node);
    }
  }
  return { tree: root, runs };
}

/** The blocks of a page as `kind level marker text`. */
function blocks(page: string): readonly string[] {
  return taggedBlocks({ index: 0, ...parse(`<Document>${page}</Document>`) }).map(
    ({ kind, level, marker, isContinuation, lines }) =>
      [
        kind,
        level,
        marker,
        isContinuation === true ? 'continues' : undefined,
        lines.map(({ text }) => text).join(' | '),
      ]
        .filter((part) => part !== undefined)
        .join(' '),
  );
}

test.each<[what: string, page: string, blocks: readonly string[]]>([
  ['headings and paragraphs', '<H2>Wells</H2><P>Dry.</P>', ['heading 2 Wells', 'paragraph 0 Dry.']],
  ['lines of a paragraph', '<P>Wells run|dry.</P>', ['paragraph 0 Wells run | dry.']],
  ['groups', '<Sect><Div><P>Dry.</P></Div></Sect>', ['paragraph 0 Dry.']],
  [
    'content without a paragraph',
    '<Div>Wells<P>Dry.</P>Rivers</Div>',
    ['paragraph 0 Wells', 'paragraph 0 Dry.', 'paragraph 0 Rivers'],
  ],
  [
    'lists',
    '<L><LI><Lbl>1.</Lbl><LBody><P>Dig</P><L><LI><Lbl>◌</Lbl><LBody>deep</LBody></LI></L></LBody></LI></L>',
    ['item 1 1. Dig', 'item 2 • deep'],
  ],
  [
    'an item that began on the page before',
    '<L><LI><Lbl></Lbl><LBody>goes on</LBody></LI><LI><Lbl>•</Lbl><LBody>Next</LBody></LI></L>',
    ['paragraph 1 continues goes on', 'item 1 • Next'],
  ],
  [
    'items without marks',
    '<L><LI><LBody>One</LBody></LI><LI><Lbl></Lbl><LBody>Two</LBody></LI></L>',
    ['item 1 • One', 'item 1 • Two'],
  ],
  ['notes', '<P>Dry.</P><Note><Lbl>3</Lbl><P>In May.</P></Note>', ['paragraph 0 Dry.', 'note 0 In May.']],
  ['figures and page furniture', '<Figure>x</Figure><Artifact>y</Artifact><P>Dry.</P>', ['paragraph 0 Dry.']],
  [
    'tables',
    '<Table><TR><TH>Who</TH><TH>Where</TH></TR><TR><TD>Ana</TD><TD>Oslo</TD></TR></Table>',
    ['table 0 Who | Where | Ana | Oslo'],
  ],
  [
    'tables that arrange text',
    '<Table><TR><TD><P>Topic</P></TD><TD><P>Notes</P></TD></TR><TR><TD><P>1</P></TD><TD><P>Wells</P></TD><TD><P>They run dry.</P><L><LI>One</LI><LI>Two</LI><LI>Three</LI></L></TD></TR></Table>',
    [
      'paragraph 0 Topic | Notes',
      'heading 0 1 | Wells',
      'paragraph 0 They run dry.',
      'item 1 • One',
      'item 1 • Two',
      'item 1 • Three',
    ],
  ],
  [
    'tables in tables',
    '<Table><TR><TD><Table><TR><TD>Ana</TD><TD>Oslo</TD></TR></Table></TD></TR></Table>',
    ['table 0 Ana | Oslo'],
  ],
  [
    'a paragraph in the style of a heading',
    '<H1>The two days in Oslo brought together forty people who dig wells, or count them, or pay.</H1>',
    ['paragraph 0 The two days in Oslo brought together forty people who dig wells, or count them, or pay.'],
  ],
  ['an item with its mark in its text', '<L><LI><LBody>● Deeper wells</LBody></LI></L>', ['item 1 ● Deeper wells']],
  ['roles that only look like properties', '<constructor><P>Dry.</P></constructor>', ['paragraph 0 Dry.']],
])('%s', (_, page, expected) => {
  expect(blocks(page)).toEqual(expected);
});
