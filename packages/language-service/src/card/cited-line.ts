import type { Target } from '@findings/core/check';
import type { Occurrence } from '../workspace/citation-index.js';
import type { Workspace } from '../workspace/workspace.js';
import { counted, link, plain, times } from './markdown.js';
import { shortNames } from './short-names.js';
import type { Standing } from './standing.js';

/** So many proposals are named. */
const NAMED = 3;

/** `Also cited twice: [b.md](b.md#L3), [c.md](c.md#L8)`. */
export function citedLine(workspace: Workspace, source: string, target: Target, { from, at }: Standing): string {
  const id = target.type === 'report' ? '' : target.id;
  const others = workspace.index
    .citing(source, id)
    .filter(({ uri, span }) => uri !== from || at === undefined || span.start.offset !== at);
  if (others.length === 0) return at === undefined ? 'Not cited yet.' : 'Cited nowhere else.';
  const byProposal = new Map<string, Occurrence[]>();
  for (const each of others) {
    const known = byProposal.get(each.uri);
    if (known) known.push(each);
    else byProposal.set(each.uri, [each]);
  }
  const all = [...byProposal].sort(([one], [other]) => Number(other === from) - Number(one === from));
  const named = all.slice(0, NAMED);
  const names = shortNames(
    named.map(([uri]) => uri),
    from,
  );
  const links = named.map(([uri, [first, ...more]], index) => {
    const name = uri === from ? 'this proposal' : plain(names[index]!);
    return link(name, uri, first!.span.start.line) + (more.length > 0 ? ` (${more.length + 1})` : '');
  });
  const left = all.length - named.length;
  const list = [...links, ...(left > 0 ? [`and ${counted(left, 'more proposal')}`] : [])].join(', ');
  return `${at === undefined ? 'Cited' : 'Also cited'} ${times(others.length)}: ${list}`;
}
