import { visible } from '@findings/core/text';

/** What the page itself calls its places. */
const OWN = ['findings', 'proposals', 'speakers', 'astray', 'at-a-glance', 'filter'];

/**
 * Gives out the places of a page, each only once: what was taken already gets a number. An anchor has no white space,
 * which an id of HTML may not have, and only ours have a `~`.
 */
export function createAnchors(): (wanted: string) => string {
  const taken = new Map(OWN.map((name) => [name, 1]));
  return (wanted) => {
    const name = visible(wanted).replace(/[\s~]/g, '-') || '-';
    const number = (taken.get(name) ?? 0) + 1;
    taken.set(name, number);
    return number === 1 ? name : `${name}~${number}`;
  };
}
