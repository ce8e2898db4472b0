import { formatNumber } from '@findings/project';
import { wordDiff } from '@findings/language';
import { countNoun } from '../render/count-noun.js';
import { idRows } from '../render/id-rows.js';
import type { IdRow } from '../render/id-rows.js';
import { wordDiffLines } from '../render/word-diff.js';
import { printable } from '../terminal/escape-controls.js';
import type { Layout } from '../terminal/style.js';
import { wrap } from '../terminal/wrap.js';
import type { CitedPins } from './collect-pins.js';
import type { PinResults } from './pin-cited.js';
import { say } from '../terminal/say.js';

/** The maximum number of lines for each section. */
const MAX_SHOWN = 20;

/** Describes the results of pinning. */
export function pinLines(
  lockName: string,
  cited: CitedPins,
  results: PinResults,
  isWritten: boolean,
  layout: Layout,
): string[] {
  const { added, accepted, moved, removed } = results;
  const { unpinnable, unpinnableCount } = cited;
  return [
    summaryLine(lockName, cited, results, isWritten, layout),
    ...section('Saved:', added.map(titleRow), layout),
    ...section('Changed in the report, and accepted:', accepted.map(titleRow), layout, (index) => {
      const { before, target } = accepted[index]!;
      return wordDiffLines(wordDiff(before.text, target.text), layout, '      ');
    }),
    ...section(
      'Removed, because no proposal cites it:',
      Array.from(removed, ([id, { text }]) => ({ id, text: `“${text}”` })),
      layout,
    ),
    ...section(
      say`Not accepted, because the text has moved to another id. Run “findings check --fix” without a path to update the citations. If the citations are right as they are, run “findings pin --accept-moved”:`,
      moved.map(({ key, to }) => ({ id: key, text: `now ${to.map((each) => each.qualifiedId).join(', ')}` })),
      layout,
    ),
    ...section(
      'Citations to fix first:',
      unpinnable.map(({ location, id, names }) => ({
        id: location,
        text: names === 0 ? `${id} matches nothing in the report` : `${id} matches ${names} findings`,
      })),
      layout,
      undefined,
      unpinnableCount,
    ),
  ];
}

function titleRow({ key, target }: { readonly key: string; readonly target: { readonly title: string } }): IdRow {
  return { id: key, text: target.title };
}

/** The first rows below a title, each with the lines that belong to it. */
function section(
  title: string,
  rows: readonly IdRow[],
  layout: Layout,
  linesBelow: (index: number) => readonly string[] = () => [],
  total = rows.length,
): string[] {
  if (total === 0) return [];
  const lines = idRows(rows.slice(0, MAX_SHOWN), layout).flatMap((row, index) => [row, ...linesBelow(index)]);
  const more = total - MAX_SHOWN;
  return ['', ...wrap(title, layout.width), ...lines, ...(more > 0 ? [`  … and ${formatNumber(more)} more`] : [])];
}

function summaryLine(
  lockName: string,
  { documents }: CitedPins,
  { added, accepted, removed, moved, unchanged }: PinResults,
  isWritten: boolean,
  { style }: Layout,
): string {
  const parts = [
    added.length > 0 && `${formatNumber(added.length)} saved`,
    accepted.length > 0 && `${formatNumber(accepted.length)} accepted`,
    removed.size > 0 && `${formatNumber(removed.size)} removed`,
    moved.length > 0 && style.warning(`${formatNumber(moved.length)} moved`),
    unchanged > 0 && `${formatNumber(unchanged)} unchanged`,
  ].filter((part) => part !== false);
  const files = countNoun(documents, 'file');
  if (parts.length === 0) return `${files}: nothing to save.`;
  return `${style.bold(printable(lockName))}${isWritten ? '' : ' (not written)'}: ${parts.join(', ')}; ${files}.`;
}
