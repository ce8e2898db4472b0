import { precision, recall, type Score } from './score.js';

/** The text of `docs/accuracy.md`. */
export function accuracyPage(scores: ReadonlyMap<string, Score>, proposals: number): string {
  const rows = [...scores].map(
    ([code, score]) =>
      `| \`${code}\` | ${score.found + score.overlooked.length} | ${score.overlooked.length} | ${score.falseAlarms.length} | ${formatRatio(precision(score))} | ${formatRatio(recall(score))} |`,
  );
  return `# Accuracy of the rules

\`packages/check/test/corpus/\` generates ${proposals} proposals from fixed seeds. Half of them cite the sample report, and half cite an invented
report. They contain known mistakes: altered, shortened and misplaced quotations, wrong speakers and wrong numbers. Between these are
sentences that are correct but look wrong.

| rule | mistakes | missed | false alarms | precision | recall |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

These figures are high because the generator and the rules have the same authors. They show that no rule got worse, and not how good the
rules are on other people's sentences.

## Sentences by others

Others wrote 153 sentences as people and assistants write them, without knowing the rules, and judged them as a careful editor would.
The sentences cite a real report. 16 of them have mistakes that no rule is meant to find.

| | of | right |
| --- | --- | --- |
| mistakes that are reported | 58 | 58 |
| correct usages without any report | 76 | 76 |
| fixes that an editor accepts | 8 | 8 |

The rules were improved with these sentences at hand, so expect less on yours. \`packages/check/test/judged-sentences.test.ts\` holds the figures
where the sentences are at hand.

## Citations of other findings

\`citation.unrelated\` is measured with the sample, which retells each finding of a real report in other words. Each of its 287 sentences is
checked against that report, under its own id and under four others. Of the right citations 0.3 % are reported, and of the wrong ones 76 %
(\`packages/check/test/unrelated-citations.test.ts\`). The same sentences measure the search: the right finding is the first result for 88 % of
them, and among the first five for 96 % (\`packages/tip-2012/test/search.test.ts\`).

## Proposals in the style of writers

Generated proposals share the habits of their generator. \`packages/check/test/natural/\` has proposals in the style of real writers: an
officer in a hurry, an academic, a journalist, a lawyer, an adviser who uses tables, and writers who paste from Word, think in German or
use Quarto. Carets mark each mistake. The rules report all of these mistakes, and nothing else.
`;
}

/** Truncates, since 0.9999 must not be shown as 1. */
function formatRatio(ratio: number): string {
  return (Math.floor(ratio * 1000) / 1000).toFixed(3);
}
