import { sourceText } from '@findings/core/text';
import type { Library } from '@findings/core/library';
import type { Report } from '@findings/core';
import { expect, test } from 'vitest';
import { anchorsOf } from './anchors.js';
import type { ReportText } from './report-text.js';

/** An offset far into a text. */
const FAR = 1 << 16;

const reportOf = (text: string): ReportText => ({
  uri: 'file:///works.md',
  source: sourceText(text),
  report: {} as Report,
  library: {} as Library,
});

test('finds definitions of names, and links to them', () => {
  const report = reportOf('{#one} [see](#One) [see](#one "title") {# two} {#two](#three)');
  expect(anchorsOf(report, 'ONE').map(({ kind, name, start }) => `${kind} ${name} ${start}`)).toEqual([
    'definition one 2',
    'link One 14',
    'link one 26',
  ]);
  expect(anchorsOf(report, 'two')).toEqual([]);
  expect(anchorsOf(report, 'three').map(({ kind }) => kind)).toEqual(['link']);
});

test('finds a long name at any position of a long text', () => {
  const name = `${'𝒳'.repeat(79)}y`;
  const definition = `{#${name}}`;
  for (let before = FAR - definition.length - 3; before <= FAR + 3; before++) {
    const found = anchorsOf(reportOf(`${'.'.repeat(before)}${definition} [a](#b) {#c}`), name);
    expect(found, `after ${before}`).toEqual([
      { kind: 'definition', name, start: before + 2, end: before + 2 + name.length },
    ]);
    const links = anchorsOf(reportOf(`${'.'.repeat(before)}[a](#b) {#c}`), 'b');
    expect(
      links.map(({ start }) => start),
      `after ${before}`,
    ).toEqual([before + 5]);
  }
});
