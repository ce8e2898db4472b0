import { slug } from '@findings/language';

/**
 * The ids that the parts of a report had before, from the first three words of their headings. No other part may have such an id, so that
 * proposals that cite them stay right.
 *
 * @param titles of all parts that are not sessions, in the order of the report
 */
export function formerPartIds(titles: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return titles.map((title) => {
    const words = slug(title).split('-').slice(0, 3).join('-');
    const name = /^(?:\d|summary$|[dsra]\d+$)/.test(words) ? `part-${words}` : words || 'part';
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  });
}
