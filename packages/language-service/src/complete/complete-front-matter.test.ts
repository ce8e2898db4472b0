import { describe, expect, test } from 'vitest';
import { acceptCompletion, labels, completionsFor } from '../../test/completion.js';
import { wells } from '../../test/fixture.js';

const report = `\n${wells}`;
const elsewhere = report.replace('wells.report.md', 'reports/deep%20wells.report.md');
const files = () => ['file:///w/refs.bib', 'file:///w/lib/more.ris', 'file:///w/notes.md', 'https://x.org/w/a.bib'];

describe('keys', () => {
  test.each([
    ['---\n|\n---', ['findings', 'bibliography']],
    ['---\nfin|\n---', ['findings']],
    ['---\nfindings: a.md\n|\n---', ['bibliography']],
    ['---\r\nb|\r\n---\r\n', ['bibliography']],
    ['---\nb|', ['bibliography']],
    ['---\ntitle: fin|\n---', []],
    ['---\n---\nfin|', []],
    ['---\na: b\n---\n\nfin|', []],
    ['fin|', []],
  ])('%j: %j', (text, expected) => {
    expect(labels(text + report)).toEqual(expected);
  });

  test('are inserted with a colon', () => {
    expect(acceptCompletion(`---\nfin|\n---\n${report}`, 'findings').trimEnd()).toBe('---\nfindings: \n---');
  });
});

describe('paths', () => {
  test.each([
    ['---\nfindings: |\n---', 'wells.report.md', '---\nfindings: wells.report.md\n---'],
    ['---\nfindings: wel|ls\n---', 'wells.report.md', '---\nfindings: wells.report.md\n---'],
    ['---\nfindings: "|"\n---', 'wells.report.md', '---\nfindings: "wells.report.md"\n---'],
    ["---\nfindings: 'w|\n---", 'wells.report.md', "---\nfindings: 'wells.report.md'\n---"],
    ['---\nfindings: [|]\n---', 'wells.report.md', '---\nfindings: [wells.report.md]\n---'],
    ['---\nfindings: [a.md, w|]\n---', 'wells.report.md', '---\nfindings: [a.md, wells.report.md]\n---'],
    ['---\nfindings:\n  - a.md\n  - |\n---', 'wells.report.md', '---\nfindings:\n  - a.md\n  - wells.report.md\n---'],
    ['---\nfindings: | # which\n---', 'wells.report.md', '---\nfindings: wells.report.md # which\n---'],
    ['---\nbibliography: |\n---', 'lib/more.ris', '---\nbibliography: lib/more.ris\n---'],
  ])('%j, taking %s: %j', (text, label, expected) => {
    expect(acceptCompletion(`${text}\n${report}`, label, { files }).trimEnd()).toBe(expected);
  });

  test('are relative, the nearest first', () => {
    const at = (text: string) => completionsFor(`${text}\n${report}`, { files }).map(({ label }) => label);
    expect(at('---\nbibliography: |\n---')).toEqual(['refs.bib', 'lib/more.ris']);
    expect(at('---\nfindings: nothing|\n---')).toEqual([]);
    expect(at('---\nother: |\n---')).toEqual([]);
    expect(at('---\nother:\n  - |\n---')).toEqual([]);
  });

  test('are relative from another folder', () => {
    const fixture = `--- proposals/a.md\n---\nfindings: |\n---\n${elsewhere}`;
    expect(acceptCompletion(fixture, '../reports/deep wells.report.md').trimEnd()).toBe(
      '---\nfindings: ../reports/deep wells.report.md\n---',
    );
  });
});
