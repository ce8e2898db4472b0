import { isAlphanumericBefore } from './characters.js';
import type { CitationGroup, CitationItem, NearMiss } from './citation.js';
import { formatKey, simpleKeyEnd } from './key.js';

/** What is seen of near misses once all is read: of citations that are some, but perhaps not those that were meant. */
export function missesOfGroups(markdown: string, groups: readonly CitationGroup[]): readonly NearMiss[] {
  const misses: NearMiss[] = [];
  let outer: CitationGroup | undefined;
  let before: CitationItem | undefined;
  let holder = 0;
  for (const group of groups) {
    for (const item of group.items) misses.push(...missesOfKey(markdown, item));
    if (outer === undefined || group.start >= outer.end) {
      outer = group;
      before = undefined;
      holder = 0;
      continue;
    }
    const [item] = group.items;
    const alone = item?.start === group.start && item.end === group.end;
    while (holder + 1 < outer.items.length && outer.items[holder + 1]!.end <= group.start) holder++;
    const held = outer.items[holder]!;
    const last = before && before.end > held.end ? before : held;
    if (alone && last.end <= group.start) misses.push(...parted(markdown, last, item));
    if (alone) before = item;
  }
  return misses;
}

/** `@s4,h2` cites `s4`, and `@@s4` has an `@` that is text. */
function* missesOfKey(markdown: string, item: CitationItem): Iterable<NearMiss> {
  const { id, start, end } = item;
  if (markdown.charAt(start - 1) === '@' && !isAlphanumericBefore(markdown, start - 1)) {
    yield { kind: 'doubled-at', start: start - 1, end, ids: [id], replacement: formatKey(id) };
  }
  if (markdown.charAt(end) !== ',') return;
  const behind = simpleKeyEnd(markdown, end + 1, markdown.length);
  if (behind === end + 1) return;
  const whole = `${id}.${markdown.slice(end + 1, behind)}`;
  const sign = item.mode === 'suppress-author' ? '-' : '';
  yield { kind: 'comma-in-key', start, end: behind, ids: [whole], replacement: sign + formatKey(whole) };
}

/** `[@s4, @s5]`: to Pandoc the second is part of the first one's suffix. Not what stands in brackets or quotation marks. */
function* parted(markdown: string, first: CitationItem, second: CitationItem): Iterable<NearMiss> {
  const between = markdown.slice(first.end, second.start);
  if (/["'“‘()[\]*_`]/.test(between)) return;
  const words = between.split(/[\s,&]+/).filter((word) => word !== '');
  const only = words.length === 0 || (words.length === 1 && ['and', 'or'].includes(words[0]!));
  const text = between.trimEnd();
  const kept = only ? '' : text.endsWith(',') ? text.slice(0, -1) : text;
  yield {
    kind: 'missing-semicolon',
    start: first.end,
    end: second.start,
    ids: [first.id, second.id],
    replacement: `${kept}; `,
  };
}
