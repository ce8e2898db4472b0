import { sourceText } from '@findings/core/text';
import type { Library } from '@findings/core/library';
import type { Report } from '@findings/core';
import { expect, test } from 'vitest';
import { anchorsOf } from './anchors.js';
import type { ReportText } from './report-text.js';

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
