import { describe, expect, test } from 'vitest';
import { asciidocToMarkdown } from './asciidoc-to-markdown.js';
import { rstToMarkdown } from './rst-to-markdown.js';

describe('reStructuredText', () => {
  test.each([
    [
      'titles by the order of their marks',
      '=====\nWater\n=====\n\nWells\n-----\n\nDry\n~~~\n',
      '# Water\n\n## Wells\n\n### Dry\n',
    ],
    ['lists', '* Wells\n* Rivers\n\n#. Dig\n', '- Wells\n- Rivers\n\n1. Dig\n'],
    ['fields', ':Date: 3 May\n', '- **Date:** 3 May\n'],
    [
      'links and roles',
      'See `the map <https://example.org/>`_ and :doc:`wells`.\n',
      'See [the map](https://example.org/) and wells.\n',
    ],
    ['notes', 'Dry [1]_.\n\n.. [1] In May.\n', 'Dry [^1].\n\n[^1]: In May.\n'],
    [
      'directives and comments',
      '.. image:: a.png\n   :alt: no\n\n.. a comment\n\n.. note:: Wells\n   run dry.\n',
      'Wells\nrun dry.\n',
    ],
  ])('%s', (_, rst, markdown) => {
    expect(rstToMarkdown(rst)).toBe(markdown);
  });
});

describe('AsciiDoc', () => {
  test.each([
    ['titles', '= Water\n:toc:\n\n== Wells\n', '# Water\n\n## Wells\n'],
    ['lists', '* Wells\n** dry\n. Dig\n', '- Wells\n  - dry\n1. Dig\n'],
    ['bold text', '*Ana Roth* said no to 2*3.\n', '**Ana Roth** said no to 2*3.\n'],
    ['labelled lists', 'Ana:: said no.\n', '- **Ana** said no.\n'],
    ['links', 'See https://example.org/[the map].\n', 'See [the map](https://example.org/).\n'],
    ['notes', 'Dry.footnote:[In May.]\n', 'Dry.[^1]\n\n[^1]: In May.\n'],
    ['tables', '|===\n|Who |Where\n|Ana |Oslo\n|===\n', '| Who | Where |\n| --- | --- |\n| Ana | Oslo |\n'],
    ['comments, attributes and delimiters', '// no\n[quote]\n____\nDry.\n____\n////\nno\n////\n', 'Dry.\n'],
  ])('%s', (_, asciidoc, markdown) => {
    expect(asciidocToMarkdown(asciidoc)).toBe(markdown);
  });
});
