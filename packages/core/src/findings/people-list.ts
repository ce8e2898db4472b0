import { nestedBlocks } from '../blocks/block-lines.js';
import type { Block } from '../blocks/block.js';
import type { FurnitureKind } from '../model.js';
import { trailingBracket } from '../people/brackets.js';
import { readName } from '../people/name.js';
import { peopleLabelOf, readRosterLine, splitNames } from '../people/read-roster.js';
import { isGivenName } from '@findings/language';
import type { ParseContext } from './parse-context.js';
import { peopleOfLabel } from './speaker-label.js';

/** A longer paragraph is not a list of people. */
const MAX_PEOPLE_LIST = 2000;
/** A longer item below `Panelists:` is about something else. In UTF-16 code units. */
const LONGEST_ITEM = 200;

/** Whether a block by itself is a list of people. */
export function isPeopleList(block: Block, context: ParseContext): boolean {
  return context.peopleLists.has(block) || isLabelledList(block, context);
}

/** `Panelists:`, above a list of people. */
export function isPeopleListLabel(block: Block, { words }: ParseContext): boolean {
  return peopleLabelOf(block, words) !== undefined;
}

/** Whether a block below such a label goes on with the list: a name, and no sentence. */
export function isPeopleListItem(block: Block, context: ParseContext): boolean {
  const { kind, prose } = block;
  return (
    block.isHead === true ||
    ((kind === 'item' || kind === 'row') && prose.text.length < LONGEST_ITEM && isPersonLine(prose.text, context))
  );
}

/** Makes all text of a block furniture. */
export function leaveOutBlock(block: Block, kind: FurnitureKind, context: ParseContext): void {
  for (const { prose } of nestedBlocks(block)) if (prose.text !== '') context.furniture.push({ kind, prose });
}

function isPersonLine(text: string, context: ParseContext): boolean {
  const lead = text.split(/[,(:;–—|]|\s[/-]\s/, 1)[0]!.trim();
  const [first = ''] = lead.split(/\s+/);
  return peopleOfLabel(lead, context) !== undefined || (lead.split(/\s+/).length <= 4 && isGivenName(first));
}

/** `Present: Ana Diaz, Tom Okoro (Rain Office)` in each line. */
function isLabelledList(block: Block, { words, roster, vocabulary }: ParseContext): boolean {
  const { kind, prose, lines, children } = block;
  if (kind !== 'paragraph' && kind !== 'item') return false;
  if (children.length > 0 || prose.text.length > MAX_PEOPLE_LIST) return false;
  return [0, ...lines].every((start, index) => {
    const list = readRosterLine(block, start, lines[index] ?? prose.text.length, words);
    if (!list || !words.rosterLabels.has(list.label)) return false;
    return splitNames(list.names).every((part) => {
      const name = readName(trailingBracket(part)?.before ?? part, vocabulary);
      return name !== undefined && roster.resolve(name) !== undefined;
    });
  });
}
