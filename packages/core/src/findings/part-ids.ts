import type { PartNode } from '../outline/parts.js';
import { slug } from '@findings/language';

/** Most words of a heading that an id has. */
const MOST_WORDS = 3;
/** Ids that mean something else. */
const RESERVED = /^(?:summary|[dsra]\d[\d.]*)$/;

/** Ids of parts by their headings: `lessons-learned`; `body` without a heading. A second part of the same name gets a number. */
export function partIds(parts: readonly PartNode[], taken: Set<string>): ReadonlyMap<PartNode, string> {
  const ids = new Map<PartNode, string>();
  /** By name, the next number that may be free. */
  const counts = new Map<string, number>();
  for (const part of parts) {
    const name = part.kind === 'root' ? 'body' : nameOf(part.title.text);
    let id = part.id ?? name;
    let count = counts.get(name) ?? 2;
    while (taken.has(id)) id = `${name}-${count++}`;
    counts.set(name, count);
    taken.add(id);
    ids.set(part, id);
  }
  return ids;
}

function nameOf(title: string): string {
  const words = slug(title)
    .split('-')
    .filter((word) => word !== '');
  const name = words.slice(0, MOST_WORDS).join('-');
  if (name === '') return 'part';
  return RESERVED.test(name) || /^\d/.test(name) ? `part-${name}` : name;
}
