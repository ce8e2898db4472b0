import { formatKey } from '@findings/citations';
import { countNoun, formatNumber, timesPhrase } from '@findings/core/text';
import { excerpt } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import type { Target } from '@findings/core/library';
import type { ExplorerNode } from '../results/client-results.js';
import { speakerNames } from '../card/card-header.js';
import { idToInsert, localIdOf } from '../workspace/target-ids.js';
import { aroundTerms } from '../card/excerpts.js';
import { targetLocation } from '../workspace/target-location.js';
import type { Group } from './speaker-groups.js';
import type { Entry, Level, Page } from './level.js';
import { treeOf } from './tree.js';

/** UTF-16 code units of a finding's words. */
const LABEL = 80;
/** Of what a page begins and ends with. */
const END = 24;

export function lineFor(level: Level, entry: Entry): ExplorerNode {
  return isGroup(entry) ? groupLine(level, entry) : targetLine(level, entry);
}

function isGroup(entry: Entry): entry is Group {
  return entry.type === 'speaker' || entry.type === 'organization';
}

function groupLine({ report: { source }, workspace: { say } }: Level, group: Group): ExplorerNode {
  const { type, node, detail, targets } = group;
  const number = countNoun(say, targets.length, 'findings');
  return {
    node: `${source}#@${node}`,
    kind: type,
    label: nameOf(say, group),
    description: detail === undefined ? number : `${number} · ${detail}`,
    hasChildren: true,
    cited: 0,
  };
}

function nameOf(say: Translate, { type, name }: Group): string {
  return name ?? (type === 'speaker' ? say`No speaker named` : say`No organization named`);
}

function targetLine(level: Level, target: Target): ExplorerNode {
  const { workspace, report } = level;
  const { source, library } = report;
  const id = localIdOf(target);
  const cited = workspace.index.count(source, id);
  const written = idToInsert(library, target);
  return {
    ...inTree(level, target),
    kind: target.type,
    label: labelOf(target, level),
    description: cited === 0 ? target.id : workspace.say`${target.id} · cited ${timesPhrase(workspace.say, cited)}`,
    place: targetLocation({ uri: source }, target),
    ...(written !== undefined && { citation: `[${formatKey(written)}]`, finding: { source, id } }),
    cited,
  };
}

/** Of a report it is known without its tree, which takes a while to make of a large one. */
function inTree({ report, by, node: parent }: Level, target: Target): Pick<ExplorerNode, 'node' | 'hasChildren'> {
  const { source, key, library } = report;
  if (target.type === 'report') return { node: `${source}#`, hasChildren: library.targets(key).length > 1 };
  const { children, nodeOf } = treeOf(library, key);
  const node = nodeOf(target);
  // One finding may have several speakers, and stands with each of them.
  if (by === 'speaker' || by === 'organization') return { node: `${source}#${parent}/${node}`, hasChildren: false };
  return { node: `${source}#${node}`, hasChildren: children.has(node) };
}

/** Who says what; the icon and the id tell what it is. */
function labelOf(target: Target, { workspace: { say }, by, terms }: Level): string {
  if (!('finding' in target)) return target.title;
  const names = by !== 'speaker' && target.type === 'highlight' ? speakerNames(say, target.speakers) : '';
  return `${names === '' ? '' : `${names}: `}${terms ? aroundTerms(target.text, terms, LABEL) : excerpt(target.text, LABEL)}`;
}

/** What a stretch of a level begins and ends with, and how much there is in it. */
export function pageLine(
  { report: { source }, workspace: { say } }: Level,
  node: string,
  entries: readonly Entry[],
  { from, to }: Page,
): ExplorerNode {
  return {
    node: `${source}#${node}`,
    kind: 'page',
    label: `${shortName(say, entries[from]!)} – ${shortName(say, entries[to - 1]!)}`,
    description: formatNumber(say, to - from),
    hasChildren: true,
    cited: 0,
  };
}

function shortName(say: Translate, entry: Entry): string {
  return isGroup(entry) ? excerpt(nameOf(say, entry), END) : entry.id;
}
