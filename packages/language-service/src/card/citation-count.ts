import { countNoun, timesPhrase } from '@findings/core/text';
import type { Target } from '@findings/core/library';
import { localIdOf } from '../workspace/target-ids.js';
import type { Workspace } from '../workspace/workspace.js';
import { link, plain } from './markdown.js';
import { shortPaths } from '../paths.js';
import type { CardPosition } from './finding-card.js';

/** So many proposals are named. */
const NAMED = 3;

/** `Also cited 3 times: [this proposal](a.md#L9), [b.md](b.md#L3) (2)`. */
export function citedLine(
  { index, say }: Workspace,
  source: string,
  target: Target,
  { from, at }: CardPosition,
): string {
  const id = localIdOf(target);
  const { uris, total } = index.proposalsCiting(source, id, NAMED + 1);
  const own = from === undefined ? [] : index.citingIn(from, source, id);
  const here = own.filter(({ span }) => span.start.offset !== at);
  const count = index.count(source, id) - (own.length - here.length);
  if (count === 0) return at === undefined ? say`Not cited yet.` : say`Cited nowhere else.`;

  const others = uris.filter((uri) => uri !== from);
  const named = others.slice(0, NAMED - (here.length > 0 ? 1 : 0));
  const names = shortPaths(named, from);
  const links = [
    ...(here[0] ? [`${link(say`this proposal`, here[0].uri, here[0].span.start.line)}${more(here.length)}`] : []),
    ...named.map((uri, nth) => {
      const there = index.citingIn(uri, source, id);
      return `${link(plain(names[nth]!), uri, there[0]?.span.start.line)}${more(there.length)}`;
    }),
  ];
  const left = total - (own.length > 0 ? 1 : 0) - named.length;
  const list = [...links, ...(left > 0 ? [say`and ${countNoun(say, left, 'more proposals')}`] : [])].join(', ');
  return at === undefined
    ? say`Cited ${timesPhrase(say, count)}: ${list}`
    : say`Also cited ${timesPhrase(say, count)}: ${list}`;
}

function more(count: number): string {
  return count > 1 ? ` (${count})` : '';
}
