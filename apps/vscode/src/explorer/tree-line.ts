import type { ExplorerItem } from '@findings/language-server/protocol';

/** A line of the explorer: the item from the server, and the line above it in the tree. */
export interface Line {
  readonly item: ExplorerItem;
  readonly parent?: Line;
}

/** The lines for a menu command: the clicked line, or all selected lines if the clicked line is one of them. */
export function selectedLines(clicked: unknown, selected: unknown): readonly Line[] {
  if (!isLine(clicked)) return [];
  const all: readonly unknown[] = Array.isArray(selected) ? selected : [];
  return all.includes(clicked) ? all.filter(isLine) : [clicked];
}

function isLine(value: unknown): value is Line {
  return typeof value === 'object' && value !== null && 'item' in value;
}
