import { parseReport } from '@findings/core';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { interleave, time } from './measure.ts';
import { compare, type Benchmark } from './row.ts';
import { runNode, timeNode } from './run-process.ts';
import { createScratch } from './scratch.ts';
import { reportTexts, showSize, type NamedText } from './texts.ts';

/** What reading a report may cost beside reading its Markdown alone. */
const LIMIT = 1.5;

/** A report is read into findings in little more time than remark takes to read it as Markdown. */
export const benchmark: Benchmark = (tell) => {
  const texts = reportTexts();
  for (const text of texts) tell(warm(text));
  for (const text of texts) tell(cold(text));
};

function warm({ name, text }: NamedText) {
  const remark = unified().use(remarkParse).freeze();
  const contestants = { ours: () => time(() => parseReport(text)), remark: () => time(() => remark.parse(text)) };
  const turns = Math.max(5, Math.min(41, Math.round(2_000_000 / text.length)));
  interleave(Math.ceil(turns / 3), contestants);
  const { ours, remark: peer } = interleave(turns, contestants);
  return compare(`parseReport, warm: ${name}, ${showSize(text.length)}`, ours, 'remark-parse', peer, LIMIT);
}

/** Whole processes: load, read, parse once. No limit: loading and compiling are most of it, not reading. */
function cold({ name, text }: NamedText) {
  const file = join(createScratch(), 'report.md');
  writeFileSync(file, text);
  const child = (reader: string) => () => timeNode(['child/parse.mjs', reader, file]);
  const contestants = { ours: child('report'), remark: child('remark') };
  runNode(['child/parse.mjs', 'report', file]);
  const { ours, remark } = interleave(text.length > 500_000 ? 7 : 15, contestants);
  return compare(`parseReport, whole process: ${name}, ${showSize(text.length)}`, ours, 'remark-parse', remark);
}
