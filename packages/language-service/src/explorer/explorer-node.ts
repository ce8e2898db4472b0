import { formatKey } from '@findings/citations';
import { excerpt, findingOf } from '@findings/core/library';
import type { Target } from '@findings/core/library';
import { foldedWords } from '@findings/language';
import { countNoun, formatNumber, timesPhrase } from '@findings/core/text';
import type { Translate } from '@findings/core/text';
import { withSpeakers } from '../card/card-header.js';
import { excerptAround } from '../card/excerpts.js';
import type { ExplorerNode } from '../results/client-results.js';
import { idToInsert, localIdOf } from '../workspace/target-ids.js';
import { targetLocation } from '../workspace/target-location.js';
import type { Entry, Level, Page } from './level.js';
import type { Group } from './speaker-groups.js';
import { treeOf } from '../workspace/report-tree.js';

/** Lengths in UTF-16 code units. */
const MAX_LABEL_LENGTH = 80;
const MAX_NAME_LENGTH = 24;

export function entryNode(level: Level, entry: Entry): ExplorerNode {
  return isGroup(entry) ? groupNode(level, entry) : targetNode(level, entry);
}

function isGroup(entry: Entry): entry is Group {
  return entry.type === 'speaker' || entry.type === 'organization';
}

function groupNode({ report: { source }, workspace: { say } }: Level, group: Group): ExplorerNode {
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

function targetNode(level: Level, target: Target): ExplorerNode {
  const { workspace, report } = level;
  const { source, library } = report;
  const { say } = workspace;
  const id = localIdOf(target);
  const cited = workspace.index.count(source, id);
  const citedId = idToInsert(library, target);
  const page = findingOf(target)?.page;
  return {
    ...treePosition(level, target),
    kind: target.type,
    label: labelOf(target, level),
    // The id is last, since narrow views cut the end.
    description: [
      ...(cited === 0 ? [] : [say`cited ${timesPhrase(say, cited)}`]),
      ...(repeatsTitle(target) ? [] : [target.id]),
    ].join(' · '),
    place: targetLocation({ uri: source }, target),
    ...(citedId !== undefined && { citation: `[${formatKey(citedId)}]`, finding: { source, id } }),
    cited,
    ...(page !== undefined && { page }),
    ...(target.type === 'report' && report.key === library.defaultKey && { isDefault: true }),
  };
}

/** Whether the id of a part consists of words of its title: `lightning-talks`. The second part with the same title has another one. */
function repeatsTitle({ type, id, title }: Target): boolean {
  if (type !== 'part' && type !== 'summary') return false;
  const words = new Set(foldedWords(title));
  return foldedWords(id).every((word) => words.has(word));
}

/** The tree is not built for the report's own node, because that takes time for a large report. */
function treePosition({ report, by, node: parent }: Level, target: Target): Pick<ExplorerNode, 'node' | 'hasChildren'> {
  const { source, key, library } = report;
  if (target.type === 'report') return { node: `${source}#`, hasChildren: library.targets(key).length > 1 };
  const { children, nodeOf } = treeOf(library, key);
  const node = nodeOf(target);
  // A finding with several speakers is in several groups, so its node id includes the group.
  if (by === 'speaker' || by === 'organization') return { node: `${source}#${parent}/${node}`, hasChildren: false };
  return { node: `${source}#${node}`, hasChildren: children.has(node) };
}

/** The speakers and the words of a finding. Its icon and id show what it is. */
function labelOf(target: Target, { workspace: { say }, by, terms }: Level): string {
  if (!('finding' in target)) return target.title;
  const words = terms ? excerptAround(target.text, terms, MAX_LABEL_LENGTH) : excerpt(target.text, MAX_LABEL_LENGTH);
  return by === 'speaker' ? words : withSpeakers(say, target, words);
}

/** The node of a page: its first and last entry, and its size. */
export function pageNode(
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
  return isGroup(entry) ? excerpt(nameOf(say, entry), MAX_NAME_LENGTH) : entry.id;
}
