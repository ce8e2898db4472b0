import type { Library } from '@findings/core/library';
import { printable } from '../terminal/escape-controls.js';
import type { Layout } from '../terminal/layout.js';
import { rows } from './id-rows.js';

/** Says that an id names nothing, and which ones are near. */
export function unknownIdLines(id: string, library: Library, { style, width }: Layout): string[] {
  const reports = library.reports.map(({ key }) => key).join(', ');
  const head = `${style.error('findings:')} there is no finding “${printable(id)}” in ${reports}.`;
  const near = library.nearestIds(id.replace(/^@/, ''), 5);
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
