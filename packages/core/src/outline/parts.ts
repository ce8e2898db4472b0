import type { Block } from '../blocks/block.js';
import { emptyProse, sliceProse, type Prose } from '../source/prose.js';
import { type Vocabulary, plainLabel, findDatedLine, readDay } from '@findings/language';
import type { PartRole } from './label.js';
import { datedHeading } from './dated-heading.js';
import { isWhollyStrong, readSectionStart, type SectionStart } from './section-start.js';

/** Roles that divide a session or a part, so that their headings open no part of their own. */
export type SectionRole = 'highlights' | 'exchanges' | 'questions' | 'overview' | 'recommendations' | 'actions';

/** A block with the role of the heading that divides its part, if there is one. */
export interface PartBlock {
  readonly block: Block;
  readonly section: SectionRole | undefined;
  /** Headings of sections that come right before the block. */
  readonly sectionHeadings: readonly Block[];
}

/** A headed part of a report, a session or a day; the root is the report itself. */
export interface PartNode {
  kind: 'root' | 'day' | 'session' | 'part';
  readonly title: Prose;
  readonly heading?: Block;
  /** As in `SectionStart`; 0 for the root. */
  readonly level: number;
  /** False if the part is labelled by a line that is not a heading: `Session 4: Wells`. */
  readonly isHeaded: boolean;
  /** As printed. */
  readonly number?: string;
  /** By its own heading. */
  readonly role?: PartRole;
  /** Instead of the id by the heading. */
  readonly id?: string;
  readonly parent?: PartNode;
  readonly blocks: PartBlock[];
  readonly children: PartNode[];
  /** Headings of sections at the end of the part, with nothing below them. */
  emptySections: Block[];
}

/** Roles whose headings divide their part. */
const dividing: ReadonlySet<string> = new Set<PartRole>(['highlights', 'exchanges', 'questions', 'overview']);
/** Roles that divide a session, and are parts elsewhere. */
const divideSessions: ReadonlySet<string> = new Set<PartRole>(['recommendations', 'actions']);
/** Numbered headings are sessions if there are so many. */
const FEWEST_NUMBERED = 3;

export interface PartTree {
  readonly root: PartNode;
  /** All parts in document order, without the root. */
  readonly parts: readonly PartNode[];
}

/**
 * Builds the tree of the report's headed parts.
 *
 * @param title the heading that names the report; it opens no part
 * @param ignored headings that turned out to be something else, such as the label of a speaker
 */
export function readParts(
  blocks: readonly Block[],
  vocabulary: Vocabulary,
  title: Block | undefined,
  ignored: ReadonlySet<Block> = new Set(),
): PartTree {
  const dated = datedLine(blocks, title, vocabulary) ?? datedHeading(blocks, vocabulary);
  const openers = blocks.map((block) =>
    block === title || block === dated || ignored.has(block) ? undefined : readSectionStart(block, vocabulary),
  );
  const repeated = new Set([...agendaLines(openers), ...timetableLines(blocks, openers), ...labelsOfTalks(openers)]);
  const tree = createTree(rolesOfSeveral(openers));
  blocks.forEach((block, index) => {
    const opener = openers[index];
    if (block === title) return;
    if (!opener || repeated.has(index)) tree.add(block);
    else tree.open(opener);
  });
  const { root, parts } = tree.finish();
  markNumberedSessions(parts);
  return { root, parts };
}

/** Lines of a cover above the date, at most. */
const COVER_LINES = 4;

/** The bold line below the title that gives the date, perhaps with the place. Where several do, they are headings. */
function datedLine(blocks: readonly Block[], title: Block | undefined, vocabulary: Vocabulary): Block | undefined {
  const isDated = (block: Block): boolean => {
    if (block.kind !== 'paragraph' || !isWhollyStrong(block)) return false;
    return findDatedLine([block.prose], vocabulary) !== undefined && readDay(block.prose.text)?.weekday === undefined;
  };
  const [found, other] = blocks.filter(isDated);
  if (found === undefined || other !== undefined) return undefined;
  const above = blocks.slice(0, blocks.indexOf(found)).filter((block) => block !== title);
  const isCover = above.every(({ kind, prose }) => kind === 'paragraph' && !/[.?!:]$/.test(prose.text));
  return isCover && above.length <= COVER_LINES ? found : undefined;
}

const roleAtLevel = (role: PartRole, level: number): string => `${role} ${level}`;

/** Roles that several headings of one level have. */
function rolesOfSeveral(openers: readonly (SectionStart | undefined)[]): ReadonlySet<string> {
  const once = new Set<string>();
  const several = new Set<string>();
  for (const opener of openers) {
    if (opener?.label?.kind !== 'part') continue;
    const role = roleAtLevel(opener.label.role, opener.level);
    (once.has(role) ? several : once).add(role);
  }
  return several;
}

/** @param repeated roles that several headings of one level have, as `roleAtLevel` */
function createTree(repeated: ReadonlySet<string>) {
  const root: PartNode = {
    kind: 'root',
    title: emptyProse,
    level: 0,
    isHeaded: true,
    blocks: [],
    children: [],
    emptySections: [],
  };
  const parts: PartNode[] = [];
  let current = root;
  let section: SectionRole | undefined;
  let headings: Block[] = [];

  const leaveSection = (): void => {
    for (const heading of headings) current.emptySections.push(heading);
    headings = [];
    section = undefined;
  };
  const enter = (node: PartNode): void => {
    leaveSection();
    parts.push(node);
    node.parent!.children.push(node);
    current = node;
  };
  const divide = (host: PartNode, role: SectionRole, block: Block): void => {
    if (host !== current) leaveSection();
    current = host;
    section = role;
    headings.push(block);
  };
  const ancestor = (isWanted: (node: PartNode) => boolean): PartNode | undefined => {
    for (let node: PartNode | undefined = current; node; node = node.parent) if (isWanted(node)) return node;
    return undefined;
  };
  const above = (level: number): PartNode => ancestor((node) => node.level < level) ?? root;

  const open = (opener: SectionStart): void => {
    const { block, label, level, isHeading } = opener;
    const titled = {
      title: titleOf(opener),
      heading: block,
      isHeaded: isHeading,
      blocks: [],
      children: [],
      emptySections: [],
    };
    const numbered = label?.number === undefined ? {} : { number: label.number };
    if (label?.kind === 'day') {
      enter({ kind: 'day', ...titled, ...numbered, level: Math.min(level, 1.9), parent: root });
      return;
    }
    if (label?.kind === 'session') {
      // `Issue 4` on a line of its own is a part of the part whose heading is above it.
      const topic = isHeading || titleOf(opener) !== block.prose ? undefined : above(level);
      if (topic?.kind === 'part' && topic.isHeaded) {
        enter({ kind: 'part', ...titled, ...numbered, level, parent: topic });
        return;
      }
      const parent = isHeading ? above(level) : (ancestor((node) => node.kind === 'day') ?? root);
      enter({ kind: 'session', ...titled, ...numbered, level, parent });
      return;
    }
    const role = label?.kind === 'part' ? label.role : undefined;
    const host = role && hostOf(opener, role);
    if (host) {
      divide(host, role as SectionRole, block);
      return;
    }
    const parent = above(level);
    const isSession = role === undefined && ancestor((node) => node === parent)?.kind === 'day' && level < 7;
    enter({ kind: isSession ? 'session' : 'part', ...titled, ...numbered, level, parent, ...(role ? { role } : {}) });
  };

  /** The part that a heading with this role divides. */
  const hostOf = ({ level, isHeading }: SectionStart, role: PartRole): PartNode | undefined => {
    if (!dividing.has(role) && !divideSessions.has(role)) return undefined;
    const session = ancestor((node) => node.kind === 'session');
    // Recommendations at the level of the sessions are the report's, unless each session has its own. So are results after several sessions.
    const isAfterSeveral = (): boolean =>
      parts.filter((each) => each.kind === 'session' && each.level === level).length > 1;
    const isSibling =
      session?.level === level &&
      session.number !== undefined &&
      (repeated.has(roleAtLevel(role, level)) || (dividing.has(role) && (role !== 'highlights' || !isAfterSeveral())));
    if (session && (!isHeading || !session.isHeaded || session.level < level || isSibling)) return session;
    if (!dividing.has(role)) return undefined;
    const node = isHeading ? above(level) : current;
    return node.kind === 'part' && (node.role === undefined || node.role === 'frame') ? node : undefined;
  };

  return {
    open,
    add(block: Block): void {
      current.blocks.push({ block, section, sectionHeadings: headings });
      headings = [];
    },
    finish: (): PartTree => {
      leaveSection();
      return { root, parts };
    },
  };
}

/** The heading without its label: `Title` of `Session 4: Title`, and all of it if nothing follows the label. */
function titleOf({ block, label }: SectionStart): Prose {
  if (!label || label.kind === 'day') return block.prose;
  const title = sliceProse(block.prose, label.titleStart);
  return title.text === '' ? block.prose : title;
}

/** Without labelled sessions, the headings that the report numbers are its sessions. */
function markNumberedSessions(parts: readonly PartNode[]): void {
  if (parts.some((part) => part.kind === 'session' && part.number !== undefined)) return;
  const numbered = parts.filter((part) => part.kind === 'part' && part.number !== undefined && part.level < 7);
  if (numbered.length < FEWEST_NUMBERED) return;
  for (const part of numbered) if (part.role === undefined || part.role === 'frame') part.kind = 'session';
}

const TIME = /^\d{1,2}[:.h]\d{2}/;
/** So many lines with times are a timetable, if fewer words on average follow them. */
const MIN_TIMES = 4;
const MIN_PART_WORDS = 60;

/** Headings from the first to the last entry of a timetable, whose lines hardly any text follows. */
function timetableLines(blocks: readonly Block[], openers: readonly (SectionStart | undefined)[]): ReadonlySet<number> {
  const times = blocks.flatMap(({ prose }, index) => (TIME.test(prose.text) ? [index] : []));
  const first = times[0];
  const last = times.at(-1);
  if (times.length < MIN_TIMES || first === undefined || last === undefined) return new Set();
  const words = blocks.slice(first, last).reduce((sum, { prose }) => sum + prose.text.split(' ').length, 0);
  if (words / (times.length - 1) >= MIN_PART_WORDS) return new Set();
  return new Set(openers.flatMap((opener, index) => (opener && index >= first && index <= last ? [index] : [])));
}

/** So many equal headings are labels in the parts of a report. */
const FEWEST_LABELS = 3;

/** Headings such as “License” that each part has: what follows is not boilerplate. */
function labelsOfTalks(openers: readonly (SectionStart | undefined)[]): ReadonlySet<number> {
  const indexes = new Map<string, number[]>();
  openers.forEach((opener, index) => {
    if (opener?.label?.kind !== 'part' || opener.label.role !== 'boilerplate') return;
    const key = plainLabel(opener.block.prose.text);
    const known = indexes.get(key);
    if (known === undefined) indexes.set(key, [index]);
    else known.push(index);
  });
  return new Set([...indexes.values()].filter(({ length }) => length >= FEWEST_LABELS).flat());
}

/** Sessions that are announced without text and reported later, under the same label. */
function agendaLines(openers: readonly (SectionStart | undefined)[]): ReadonlySet<number> {
  const last = new Map<string, number>();
  const key = (opener: SectionStart): string => plainLabel(opener.block.prose.text);
  openers.forEach((opener, index) => {
    if (opener?.label?.kind === 'session') last.set(key(opener), index);
  });
  const lines = new Set<number>();
  openers.forEach((opener, index) => {
    if (opener?.label?.kind !== 'session' || last.get(key(opener)) === index) return;
    const next = openers[index + 1];
    if (next?.label?.kind === 'session' || lines.has(index - 1)) lines.add(index);
  });
  return lines;
}

/** True if the part, or one that holds it, is of these roles. */
export function isWithinRole(part: PartNode, roles: ReadonlySet<PartRole>): boolean {
  for (let node: PartNode | undefined = part; node; node = node.parent)
    if (node.role && roles.has(node.role)) return true;
  return false;
}
