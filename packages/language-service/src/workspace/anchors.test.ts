import { sourceText } from '@findings/core/text';
import type { Library } from '@findings/core/library';
import type { Report } from '@findings/core';
import { expect, test } from 'vitest';
import { anchorsOf } from './anchors.js';
import type { ReportText } from './report-text.js';

/** A report's text is looked through in pieces of so many code units. */
const PIECE = 1 << 16;

const reportOf = (text: string): ReportText => ({
  uri: 'file:///works.md',
  source: sourceText(text),
  report: {} as Report,
  library: {} as Library,
});

test('names are found where they are given, and where the report links to them', () => {
  const report = reportOf('{#one} [see](#One) [see](#one "title") {# two} {#two](#three)');
  expect(anchorsOf(report, 'ONE').map(({ kind, name, start }) => `${kind} ${name} ${start}`)).toEqual([
    'given one 2',
    'linked One 14',
    'linked one 26',
  ]);
  expect(anchorsOf(report, 'two')).toEqual([]);
  expect(anchorsOf(report, 'three').map(({ kind }) => kind)).toEqual(['linked']);
});

test('wherever one piece of the text ends and the next begins', () => {
  const name = `${'𝒳'.repeat(79)}y`;
  const given = `{#${name}}`;
  for (let before = PIECE - given.length - 3; before <= PIECE + 3; before++) {
    const found = anchorsOf(reportOf(`${'.'.repeat(before)}${given} [a](#b) {#c}`), name);
    expect(found, `behind ${before}`).toEqual([
      { kind: 'given', name, start: before + 2, end: before + 2 + name.length },
    ]);
    const linked = anchorsOf(reportOf(`${'.'.repeat(before)}[a](#b) {#c}`), 'b');
    expect(
      linked.map(({ start }) => start),
      `behind ${before}`,
    ).toEqual([before + 5]);
  }
});
