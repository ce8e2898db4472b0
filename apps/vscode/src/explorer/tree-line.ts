import type { ExplorerItem } from '@findings/language-server/protocol';

/** A line of the explorer: what the server says of it, and what it stands in. */
export interface Line {
  readonly item: ExplorerItem;
  readonly parent?: Line;
}

/** The lines that a command of a menu is for: the one that was clicked on, and all that are selected where it is one of these. */
export function chosenLines(clicked: unknown, selected: unknown): readonly Line[] {
  if (!isLine(clicked)) return [];
  const all: readonly unknown[] = Array.isArray(selected) ? selected : [];
  return all.includes(clicked) ? all.filter(isLine) : [clicked];
}

function isLine(value: unknown): value is Line {
  return typeof value === 'object' && value !== null && 'item' in value;
}
