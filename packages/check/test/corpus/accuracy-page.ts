import { precision, recall, type Score } from './score.js';

/** `docs/accuracy.md`. */
export function accuracyPage(scores: ReadonlyMap<string, Score>, proposals: number): string {
  const rows = [...scores].map(
    ([code, one]) =>
      `| \`${code}\` | ${one.found + one.overlooked.length} | ${one.overlooked.length} | ${one.falseAlarms.length} | ${shown(precision(one))} | ${shown(recall(one))} |`,
  );
  return `# How often the rules are right

Measured by \`packages/check/test/corpus/\`: ${proposals} seeded proposals, half of them about the shipped report and half about a report that
is made up, quote, leave out, alter, misattribute and misreckon in known ways, between sentences that only look as if they did.

| rule | mistakes planted | overlooked | false alarms | precision | recall |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

What is generated has the habits of its generator. \`packages/check/test/natural/\` has what people write: proposals of a hurried officer,
an academic, a journalist, a lawyer, an adviser with tables, somebody who pastes from Word, who thinks in German or writes Quarto, with
carets under what is to be reported. All of it is, and nothing else.
`;
}

/** Cut, not rounded: 0.9999 is no 1. */
function shown(share: number): string {
  return (Math.floor(share * 1000) / 1000).toFixed(3);
}
