import { expect, test } from 'vitest';
import { importDocument } from '../import-document.js';

const session = `Session 1: Wells
----------------

* **Ana Roth** The wells of the north run dry in May [1]_.

.. [1] Since 2011.

.. image:: wells.png
   :alt: wells

.. note:: The river is low.

.. Ask Ben
   before May.
`;

test.each([
  ['rst', `Water\n=====\n\n${session}\nRivers\n------\n\nSee \`the map <https://example.org/>\`_.\n`],
  [
    'adoc',
    '= Water\n:toc:\n\n// a comment\n////\nAsk Ben.\n////\n== Session 1: Wells\n\n[quote]\n____\nThe river is low.\n____\n\n' +
      '* *Ana Roth* The wells of the north run dry in May.\n\n== Rivers\n\nSee https://example.org/[the map].\n',
  ],
])('a report as %s', async (extension, text) => {
  const { report } = await importDocument(new TextEncoder().encode(text), { name: `water.${extension}` });
  expect(report).toMatchObject({
    title: 'Water',
    sessions: [{ title: 'Wells', highlights: [{ label: 'Ana Roth', text: 'The wells of the north run dry in May.' }] }],
    parts: [{ title: 'Rivers', overview: [{ text: 'See the map.' }] }],
  });
  expect(report.sessions[0]!.overview.map(({ text: words }) => words)).toEqual(['The river is low.']);
});
