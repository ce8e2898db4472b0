import { readHtmlTag, type HtmlTag } from '../inline/html-tag.js';
import { environmentName } from '../inline/latex.js';
import type { Work } from '../inline/work.js';

const verbatimNames = new Set(['pre', 'script', 'style', 'textarea']);

/**
 * Tags of the whole document, and what is left as it is between two of them. What closes what is found in one pass for
 * each kind, so that a document of unclosed tags is not searched once for each.
 */
export class RawBlocks {
  private readonly pairs = new Map<string, ReadonlyMap<number, number>>();
  private environments: ReadonlyMap<number, number> | undefined;
  private lastComment: number | undefined;

  constructor(
    private readonly source: string,
    private readonly work: Work,
  ) {}

  tag(start: number): HtmlTag | undefined {
    if (this.source.startsWith('<!--', start) && !this.isCommentClosed(start)) return undefined;
    return readHtmlTag(this.source, start, this.source.length, this.work);
  }

  isCommentClosed(start: number): boolean {
    this.lastComment ??= this.source.lastIndexOf('-->');
    return this.lastComment >= start + 4;
  }

  /** Where `<pre>…</pre>` and its like end; `undefined` for other tags, and where none is closed. */
  verbatimEnd(start: number, tag: HtmlTag): number | undefined {
    if (tag.kind !== 'open' || !verbatimNames.has(tag.name)) return undefined;
    let pairs = this.pairs.get(tag.name);
    if (!pairs) this.pairs.set(tag.name, (pairs = tagPairs(this.source, tag.name, this.work)));
    return pairs.get(start);
  }

  /** Where `\begin{name}…\end{name}` at `start` ends. */
  environmentEnd(start: number): number | undefined {
    this.environments ??= environmentPairs(this.source, this.work);
    return this.environments.get(start);
  }
}

function tagPairs(source: string, name: string, work: Work): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  work.steps += source.length;
  for (const match of source.matchAll(new RegExp(`<(/?)${name}(?=[\\s/>])[^<>]*>`, 'gi'))) {
    if (match[1] === '') open.push(match.index);
    else {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, match.index + match[0].length);
    }
  }
  return pairs;
}

function environmentPairs(source: string, work: Work): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open = new Map<string, number[]>();
  work.steps += source.length;
  for (let at = source.indexOf('\\'); at >= 0; at = source.indexOf('\\', at + 1)) {
    const begin = environmentName(source, at);
    if (begin !== undefined) {
      const starts = open.get(begin);
      if (starts) starts.push(at);
      else open.set(begin, [at]);
    } else if (source.startsWith('\\end{', at)) {
      const name = source.slice(at + 5, at + 66);
      const close = name.indexOf('}');
      const start = close < 0 ? undefined : open.get(name.slice(0, close))?.pop();
      if (start !== undefined) pairs.set(start, at + 6 + close);
    }
  }
  return pairs;
}
