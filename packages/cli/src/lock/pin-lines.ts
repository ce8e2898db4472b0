import { formatNumber } from '@findings/project';
import { wordDiff } from '@findings/core/text';
import { counted } from '../render/count-noun.js';
import { rows } from '../render/id-rows.js';
import type { Row } from '../render/id-rows.js';
import { wordDiffLines } from '../render/word-diff.js';
import { printable } from '../terminal/escape-controls.js';
import type { Layout } from '../terminal/layout.js';
import { wrap } from '../terminal/wrap.js';
import type { CitedPins } from './collect-pins.js';
import type { PinResults } from './pin-cited.js';

/** More of a kind is counted, not shown. */
const MOST_SHOWN = 20;

/** What pinning did, or would do, for a person. */
export function pinLines(
  shown: string,
  cited: CitedPins,
  pinnings: PinResults,
  written: boolean,
  sheet: Layout,
): string[] {
  const { added, accepted, moved, removed } = pinnings;
  const { unpinnable, unpinnableCount } = cited;
  return [
    summaryLine(shown, cited, pinnings, written, sheet),
    ...section('Pinned:', added.length, sheet, () => rows(added.slice(0, MOST_SHOWN).map(named), sheet)),
    ...section('The report says it otherwise now, which is accepted:', accepted.length, sheet, () =>
      accepted
        .slice(0, MOST_SHOWN)
        .flatMap((each) => [
          ...rows([named(each)], sheet),
          ...wordDiffLines(wordDiff(each.before.text, each.target.text), sheet, '      '),
        ]),
    ),
    ...section('Taken out, since no proposal cites it any more:', removed.size, sheet, () =>
      rows(
        [...removed].slice(0, MOST_SHOWN).map(([id, { text }]) => ({ id, text: `“${text}”` })),
        sheet,
      ),
    ),
    ...section(
      'Not accepted, since what was pinned stands under another id now. “findings check --fix” without a path rewrites the citations. Where they are right as they are, “findings pin --accept-moved” pins what they name now:',
      moved.length,
      sheet,
      () =>
        rows(
          moved
            .slice(0, MOST_SHOWN)
            .map(({ key, to }) => ({ id: key, text: `now ${to.map((each) => each.qualifiedId).join(', ')}` })),
          sheet,
        ),
    ),
    ...section('Cannot be pinned:', unpinnableCount, sheet, () =>
      rows(
        unpinnable.map(({ place, id, names }) => ({
          id: place,
          text: names === 0 ? `${id} names nothing in the report` : `${id} names ${names} findings`,
        })),
        sheet,
      ),
    ),
  ];
}

function named({ key, target }: { readonly key: string; readonly target: { readonly title: string } }): Row {
  return { id: key, text: target.title };
}

function section(title: string, many: number, sheet: Layout, lines: () => string[]): string[] {
  if (many === 0) return [];
  const more = many - MOST_SHOWN;
  return ['', ...wrap(title, sheet.width), ...lines(), ...(more > 0 ? [`  … and ${formatNumber(more)} more`] : [])];
}

function summaryLine(
  shown: string,
  { documents }: CitedPins,
  { added, accepted, removed, moved, unchanged }: PinResults,
  written: boolean,
  { style }: Layout,
): string {
  const parts = [
    added.length > 0 && `${formatNumber(added.length)} pinned`,
    accepted.length > 0 && `${formatNumber(accepted.length)} accepted`,
    removed.size > 0 && `${formatNumber(removed.size)} taken out`,
    moved.length > 0 && style.warning(`${formatNumber(moved.length)} moved`),
    unchanged > 0 && `${formatNumber(unchanged)} as before`,
  ].filter((part) => part !== false);
  const read = counted(documents, 'file');
  if (parts.length === 0) return `${read}: nothing to pin.`;
  return `${style.bold(printable(shown))}${written ? '' : ' (nothing is written)'}: ${parts.join(', ')}; ${read}.`;
}
