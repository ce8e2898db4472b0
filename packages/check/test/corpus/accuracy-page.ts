import { precision, recall, type Score } from './score.js';

/** The text of `docs/accuracy.md`. */
export function accuracyPage(scores: ReadonlyMap<string, Score>, proposals: number): string {
  const rows = [...scores].map(
    ([code, score]) =>
      `| \`${code}\` | ${score.found + score.overlooked.length} | ${score.overlooked.length} | ${score.falseAlarms.length} | ${formatRatio(precision(score))} | ${formatRatio(recall(score))} |`,
  );
  return `# Accuracy of the rules

\`packages/check/test/corpus/\` generates ${proposals} proposals from fixed seeds. Half of them cite the sample report, and half cite a generated
report. They contain known mistakes: altered, shortened and misplaced quotations, wrong speakers and wrong numbers. Between these are
sentences that are correct but look wrong.

| rule | mistakes | missed | false alarms | precision | recall |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

Generated proposals share the habits of their generator. \`packages/check/test/natural/\` has proposals in the style of real writers: an
officer in a hurry, an academic, a journalist, a lawyer, an adviser who uses tables, and writers who paste from Word, think in German or
use Quarto. Carets mark each mistake. The rules report all of these mistakes, and nothing else.
`;
}

/** Truncates, since 0.9999 must not be shown as 1. */
function formatRatio(ratio: number): string {
  return (Math.floor(ratio * 1000) / 1000).toFixed(3);
}
