import { formatNumber } from '@findings/project';
import type { FindingCitation } from '@findings/export/coverage';
import { printable } from '../terminal/escape-controls.js';
import type { Layout } from '../terminal/layout.js';
import { wrap } from '../terminal/wrap.js';

/** Who cites something that holds findings; nothing where nobody does. */
export function containerLines(
  what: string,
  cites: readonly FindingCitation[],
  indent: string,
  sheet: Layout,
): string[] {
  if (cites.length === 0) return [];
  const said = `${what} as a whole is cited ${times(cites.length)}:`;
  return [...wrap(said, sheet.width, indent), ...citationPlaceLines(cites, `${indent}  `, sheet)];
}

/** `proposals/a.md:12, 40`, one for each proposal. */
export function citationPlaceLines(
  cites: readonly FindingCitation[],
  indent: string,
  { style, width }: Layout,
): string[] {
  const places = new Map<string, Map<number, number>>();
  for (const { proposal, line } of cites) {
    const lines = places.get(proposal.path) ?? new Map<number, number>();
    places.set(proposal.path, lines.set(line, (lines.get(line) ?? 0) + 1));
  }
  return [...places].flatMap(([path, lines]) => {
    const all = [...lines].map(([line, often]) => (often === 1 ? String(line) : `${line} (${times(often)})`));
    return wrap(printable(`${path}:${all.join(', ')}`), width, indent).map(style.dim);
  });
}

/** `once`, `twice`, `3 times`. */
function times(number: number): string {
  return number === 1 ? 'once' : number === 2 ? 'twice' : `${formatNumber(number)} times`;
}
