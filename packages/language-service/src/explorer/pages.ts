/** A level of a tree longer than this is shown by stretches of it, and those, where they are as many, by stretches of them. */
export const MOST_SHOWN = 1000;

/** A stretch of a level: of the entries `from` to `to`, the last one not included. */
export interface Page {
  readonly from: number;
  readonly to: number;
}

/** The pages that a level, or a page of it, is to be shown by; undefined where its entries can be shown themselves. */
export function pagesOf({ from, to }: Page): readonly Page[] | undefined {
  const length = to - from;
  if (length <= MOST_SHOWN) return undefined;
  let size = MOST_SHOWN;
  while (length / size > MOST_SHOWN) size *= MOST_SHOWN;
  return Array.from({ length: Math.ceil(length / size) }, (_, nth) => ({
    from: from + nth * size,
    to: Math.min(to, from + (nth + 1) * size),
  }));
}

/** `s4:1000-2000`: of the node `s4` the second thousand. */
export function pageNode(node: string, { from, to }: Page): string {
  return `${node}:${from}-${to}`;
}

const written = /^(.*):(\d{1,9})-(\d{1,9})$/s;

/** A node without its page, and that, where it has one. */
export function readPageNode(node: string): { readonly node: string; readonly page?: Page } {
  const [, whole, from, to] = written.exec(node) ?? [];
  return whole === undefined ? { node } : { node: whole, page: { from: Number(from), to: Number(to) } };
}
