/*
 * node child/parse.mjs report|remark FILE: parses once, as a process of its own, and prints how long that took
 * (milliseconds, without loading) and, for a report, how many findings there are.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const [reader, file] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const parse = reader === 'report' ? await reportParser() : await remarkParser();
const start = performance.now();
const findings = parse(text);
console.log(JSON.stringify({ milliseconds: performance.now() - start, findings }));

async function reportParser() {
  const { parseReport } = await import('@findings/core');
  return (source) => countFindings(parseReport(source));
}

function countFindings({ summary, sessions, recommendations, actions }) {
  const outside = (summary?.passages.length ?? 0) + recommendations.length + actions.length;
  return sessions.reduce(
    (count, session) =>
      count +
      session.guidingQuestions.length +
      session.overview.length +
      session.highlights.length +
      session.exchanges.length +
      session.recommendations.length +
      session.actions.length,
    outside,
  );
}

async function remarkParser() {
  const [{ unified }, { default: remarkParse }] = await Promise.all([import('unified'), import('remark-parse')]);
  const processor = unified().use(remarkParse);
  return (source) => void processor.parse(source);
}
