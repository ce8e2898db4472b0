import type { Library } from '@findings/core/check';
import { printable } from '../terminal/printable.js';
import type { Sheet } from '../terminal/sheet.js';
import { rows } from './rows.js';

/** Says that an id names nothing, and which ones are near. */
export function unknownIdLines(id: string, library: Library, { style, width }: Sheet): string[] {
  const reports = library.reports.map(({ key }) => key).join(', ');
  const head = `${style.error('findings:')} there is no finding “${printable(id)}” in ${reports}.`;
  const near = library.suggest(id.replace(/^@/, ''), 5);
  if (near.length === 0) return [head, '“findings search WORDS…” finds one by what it says.'];
  return [
    head,
    'The nearest are:',
    ...rows(
      near.map((one) => ({ id: one.id, text: one.title })),
      { style, width },
    ),
  ];
}
