import type { Target } from '@findings/core/library';
import { countNoun, timesPhrase } from '@findings/core/text';
import { shortPaths } from '../paths.js';
import { localIdOf } from '../workspace/target-ids.js';
import type { Workspace } from '../workspace/workspace.js';
import { link, plain } from './markdown.js';

/** The citation that a card is shown for. */
export interface CitingPosition {
  /** URI of the proposal. */
  readonly from?: string | undefined;
  /** Offset of the citation, which is not counted. Undefined if nothing is cited yet. */
  readonly at?: number | undefined;
}

const MAX_PROPOSALS = 3;

/** How often a target is cited, and where: `Also cited 3 times: [this proposal](a.md#L9), [b.md](b.md#L3) (2)`. */
export function citationCount(
  { index, say }: Workspace,
  source: string,
  target: Target,
  { from, at }: CitingPosition,
): string {
  const id = localIdOf(target);
  const { uris, total } = index.proposalsCiting(source, id, MAX_PROPOSALS + 1);
  const own = from === undefined ? [] : index.citingIn(from, source, id);
  const here = own.filter(({ span }) => span.start.offset !== at);
  const count = index.count(source, id) - (own.length - here.length);
  if (count === 0) return at === undefined ? say`Not cited yet.` : say`Not cited anywhere else.`;

  const others = uris.filter((uri) => uri !== from).slice(0, MAX_PROPOSALS - (here.length > 0 ? 1 : 0));
  const names = shortPaths(others, from);
  const links = [
    ...(here[0] ? [`${link(say`this proposal`, here[0].uri, here[0].span.start.line)}${times(here.length)}`] : []),
    ...others.map((uri, nth) => {
      const locations = index.citingIn(uri, source, id);
      return `${link(plain(names[nth]!), uri, locations[0]?.span.start.line)}${times(locations.length)}`;
    }),
  ];
  const more = total - (own.length > 0 ? 1 : 0) - others.length;
  const list = [...links, ...(more > 0 ? [say`and ${countNoun(say, more, 'more proposals')}`] : [])].join(', ');
  return at === undefined
    ? say`Cited ${timesPhrase(say, count)}: ${list}`
    : say`Also cited ${timesPhrase(say, count)}: ${list}`;
}

function times(count: number): string {
  return count > 1 ? ` (${count})` : '';
}
