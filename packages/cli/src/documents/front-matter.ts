import type { Span } from '@findings/core';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node, Pair } from 'yaml';
import { placesIn } from '../files/places.js';
import type { YamlBlock } from './yaml-block.js';

/** A report that a document names in its front matter: `findings: ../reports/tip-2012.md`. */
export interface NamedReport {
  readonly file: string;
  readonly span: Span;
}

export interface FrontMatter {
  readonly reports: readonly NamedReport[];
  /** What stands at `findings:` and is no path. */
  readonly mistakes: readonly { readonly message: string; readonly span: Span }[];
}

const NOTHING: FrontMatter = { reports: [], mistakes: [] };

/** What a document's front matter says at `findings`: one path, or several of which the first is the default. */
export function readFrontMatter(text: string, { start, end }: YamlBlock): FrontMatter {
  const document = parseDocument(text.slice(start, end), { logLevel: 'silent' });
  const places = placesIn(text);
  const spanOf = (node: Node): Span => {
    const [from, to] = node.range ?? [0, 0];
    return places.span(start + from, start + to);
  };
  const error = document.errors[0];
  if (error) {
    const [from, to] = error.pos;
    const message = 'this front matter is no YAML, so that its “findings” cannot be read';
    return { reports: [], mistakes: [{ message, span: places.span(start + from, start + Math.max(from, to)) }] };
  }
  const pairs = isMap(document.contents) ? document.contents.items : [];
  const pair = pairs.find(({ key }) => isScalar(key) && key.value === 'findings') as
    Pair<Node, Node | null> | undefined;
  if (!pair) return NOTHING;
  const { key, value } = pair;
  const nodes = isSeq(value) ? (value.items as Node[]) : [value ?? key];
  const reports: NamedReport[] = [];
  const mistakes: { message: string; span: Span }[] = [];
  for (const node of nodes) {
    const file = value && isScalar(node) && typeof node.value === 'string' ? node.value.trim() : '';
    if (file !== '') reports.push({ file, span: spanOf(node) });
    else
      mistakes.push({
        message: '“findings” has to be the path of a report, such as ../reports/tip-2012.md',
        span: spanOf(node),
      });
  }
  return { reports, mistakes };
}
