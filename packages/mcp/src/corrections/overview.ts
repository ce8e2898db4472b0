import type { Unit, Units } from '@findings/core';
import { excerpt } from '@findings/core/library';
import { inQuotes } from './unit-lines.js';

const DEEPEST = 6;
const MAX_TITLE = 60;
const MAX_NAME = 60;
const MAX_PLACES = 5;

/** The first lines that fit into a number of characters of JSON, and what to ask for the others. */
export function fitLines(lines: readonly string[], budget: number, rest: string): readonly string[] {
  const fitting: string[] = [];
  let left = budget - rest.length - 10;
  for (const line of lines) {
    left -= lengthOf([line]);
    if (left < 0) return [...fitting, `… ${lines.length - fitting.length} more: ${rest}`];
    fitting.push(line);
  }
  return fitting;
}

/** Characters of JSON. */
export function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + JSON.stringify(line).length + 1, 0);
}

/** The parts with their units, each with the parts in it. */
export function outlineLines(units: readonly Unit[], deepest = DEEPEST): readonly string[] {
  const lines: string[] = [];
  /** By depth, the next heading that ends such a part. */
  const ends = Array.from({ length: DEEPEST + 1 }, () => units.length);
  for (const [index, unit] of [...units.entries()].reverse()) {
    const { kind, depth = 1, part, text } = unit;
    if (kind !== 'heading' && index > 0) continue;
    const end = kind === 'heading' ? ends[depth]! : ends[DEEPEST]!;
    if (kind === 'heading') ends.fill(index, depth);
    if (depth > deepest) continue;
    const doubts = units.slice(index, end).filter(({ question }) => question).length;
    const title =
      kind === 'heading'
        ? `${'#'.repeat(depth)} ${part === undefined ? '' : `${part} `}${inQuotes(excerpt(text, MAX_TITLE))}`
        : 'before the first heading';
    lines.push(`u${index + 1}-u${end} ${title}${doubts === 0 ? '' : ` · ${doubts} doubtful`}`);
  }
  return lines.reverse();
}

/** The people with the forms of their names. */
export function peopleLines({ people }: Units): readonly string[] {
  return people.map(({ name, forms, affiliations }) => {
    const others = forms.map((form) => excerpt(form, MAX_NAME));
    const from = affiliations.map((each) => excerpt(each, MAX_NAME));
    return inQuotes(
      `${excerpt(name, MAX_NAME)}${from.length === 0 ? '' : ` (${from.join('; ')})`}${others.length === 0 ? '' : `: ${others.join(', ')}`}`,
    );
  });
}

/** The doubts by kind, and by group. */
export function doubtCounts(units: readonly Unit[]): readonly string[] {
  const byCode = Map.groupBy(
    units.filter(({ question }) => question),
    ({ question }) => question!.code,
  );
  return [...byCode].flatMap(([code, all]) => {
    const groups = Map.groupBy(
      all.filter(({ group }) => group !== undefined),
      ({ group }) => group!,
    );
    return [
      `${code} ${all.length}: ${places(all)}`,
      ...[...groups].map(
        ([group, same]) => `  ${group} ${inQuotes(excerpt(same[0]!.question!.text, MAX_TITLE))}: ${places(same)}`,
      ),
    ];
  });
}

function places(units: readonly Unit[]): string {
  const ids = units.slice(0, MAX_PLACES).map(({ id }) => id);
  return `${ids.join(', ')}${units.length > ids.length ? ` and ${units.length - ids.length} more` : ''}`;
}
