import { expect, test } from 'vitest';
import type { Run } from './page-text.js';
import type { StructureNode } from './structure.js';
import { taggedBlocks } from './tagged-blocks.js';

const runs: Run[] = [];
let next = 0;

/** Marked content with a text, on a line of its own. */
function content(text: string): StructureNode {
  const mark = `m${next++}`;
  if (text !== '')
    runs.push({
      text,
      x: 72,
      y: 700 - next * 14,
      width: text.length * 5,
      size: 11,
      font: 'Serif',
      isBold: false,
      isItalic: false,
      mark,
      isArtifact: false,
    });
  return { type: 'content', id: mark };
}

const node = (role: string, ...children: readonly (StructureNode | string)[]): StructureNode => ({
  role,
  children: children.map((child) => (typeof child === 'string' ? content(child) : child)),
});

/** The blocks of a tree as `kind level marker text`. */
function blocks(make: () => readonly StructureNode[]): string[] {
  runs.length = 0;
  const tree = node('Root', node('Document', ...make()));
  return taggedBlocks({ index: 0, runs, tree }).map(({ kind, level, marker, isContinuation, lines }) =>
    [kind, level, marker, isContinuation === true ? 'continues' : undefined, lines.map(({ text }) => text).join(' | ')]
      .filter((part) => part !== undefined)
      .join(' '),
  );
}

test.each<[string, () => readonly StructureNode[], readonly string[]]>([
  ['headings and paragraphs', () => [node('H2', 'Wells'), node('P', 'Dry.')], ['heading 2 Wells', 'paragraph 0 Dry.']],
  ['lines of a paragraph', () => [node('P', 'Wells run', 'dry.')], ['paragraph 0 Wells run | dry.']],
  ['groups', () => [node('Sect', node('Div', node('P', 'Dry.')))], ['paragraph 0 Dry.']],
  [
    'content without a paragraph',
    () => [node('Div', 'Wells', node('P', 'Dry.'), 'Rivers')],
    ['paragraph 0 Wells', 'paragraph 0 Dry.', 'paragraph 0 Rivers'],
  ],
  [
    'lists',
    () => [
      node(
        'L',
        node(
          'LI',
          node('Lbl', '1.'),
          node('LBody', node('P', 'Dig'), node('L', node('LI', node('Lbl', ''), node('LBody', 'deep')))),
        ),
      ),
    ],
    ['item 1 1. Dig', 'item 2 • deep'],
  ],
  [
    'an item that began on the page before',
    () => [
      node('L', node('LI', node('Lbl'), node('LBody', 'goes on')), node('LI', node('Lbl', '•'), node('LBody', 'Next'))),
    ],
    ['paragraph 1 continues goes on', 'item 1 • Next'],
  ],
  [
    'items without marks',
    () => [node('L', node('LI', node('LBody', 'One')), node('LI', node('Lbl'), node('LBody', 'Two')))],
    ['item 1 • One', 'item 1 • Two'],
  ],
  [
    'notes',
    () => [node('P', 'Dry.'), node('Note', node('Lbl', '3'), node('P', 'In May.'))],
    ['paragraph 0 Dry.', 'note 0 In May.'],
  ],
  [
    'figures and page furniture',
    () => [node('Figure', 'x'), node('Artifact', 'y'), node('P', 'Dry.')],
    ['paragraph 0 Dry.'],
  ],
  [
    'tables',
    () => [
      node(
        'Table',
        node('TR', node('TH', 'Who'), node('TH', 'Where')),
        node('TR', node('TD', 'Ana'), node('TD', 'Oslo')),
      ),
    ],
    ['table 0 Who | Where | Ana | Oslo'],
  ],
  [
    'tables that arrange text',
    () => [
      node(
        'Table',
        node('TR', node('TD', node('P', 'Topic')), node('TD', node('P', 'Notes'))),
        node(
          'TR',
          node('TD', node('P', '1')),
          node('TD', node('P', 'Wells')),
          node('TD', node('P', 'They run dry.'), node('L', node('LI', 'One'), node('LI', 'Two'), node('LI', 'Three'))),
        ),
      ),
    ],
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
    () => [node('Table', node('TR', node('TD', node('Table', node('TR', node('TD', 'Ana'), node('TD', 'Oslo'))))))],
    ['table 0 Ana | Oslo'],
  ],
  [
    'a paragraph in the style of a heading',
    () => [node('H1', 'The two days in Oslo brought together forty people who dig wells, or count them, or pay.')],
    ['paragraph 0 The two days in Oslo brought together forty people who dig wells, or count them, or pay.'],
  ],
  [
    'an item with its mark in its text',
    () => [node('L', node('LI', node('LBody', '● Deeper wells')))],
    ['item 1 ● Deeper wells'],
  ],
  ['roles that only look like properties', () => [node('constructor', node('P', 'Dry.'))], ['paragraph 0 Dry.']],
])('%s', (_, tree, expected) => {
  expect(blocks(tree)).toEqual(expected);
});
