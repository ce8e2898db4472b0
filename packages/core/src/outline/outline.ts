import type { Block } from '../blocks/block.js';
import { sliceProse, emptyProse, type Prose } from '../source/prose.js';
import { longestLabel, type Role } from './label.js';
import { readOpener, type Opener } from './opener.js';
import type { Vocabulary } from './vocabulary.js';
import { plainLabel, wordsOf } from './words.js';

export type SectionRole = 'front' | 'day' | 'session' | Role;

/** A labelled stretch of the report. Sections are flat and in document order; `inSession` ties parts to the session before. */
export interface Section {
  readonly role: SectionRole;
  readonly title: Prose;
  readonly heading?: Block;
  /** As printed. */
  readonly number?: string;
  readonly inSession: boolean;
  readonly blocks: readonly Block[];
}

export interface Outline {
  /** The first heading, where it names the report as a whole. */
  readonly title?: Block;
  readonly sections: readonly Section[];
}

interface Open {
  readonly level: number;
  readonly role: SectionRole | 'container';
  readonly isExplicit: boolean;
}

/** Roles that belong to the session in which they stand, however they are set. */
const sessionRoles: ReadonlySet<string> = new Set(['highlights', 'exchanges', 'questions', 'overview']);
/** Roles that a heading deeper than theirs only subdivides. */
const closedRoles: ReadonlySet<string> = new Set([
  'session',
  'summary',
  'frame',
  'recommendations',
  'actions',
  'people',
  'apparatus',
  'highlights',
  'exchanges',
  'questions',
  'overview',
]);

/** Blocks → sections: what each label opens, and which heading is a session. */
export function readOutline(blocks: readonly Block[], vocabulary: Vocabulary): Outline {
  const openers = blocks.map((block) => readOpener(block, vocabulary));
  const title = findTitle(openers, blocks);
  const agenda = agendaLines(openers);
  const listed = sessionLabels(openers);
  const words = wordsOf(vocabulary);
  const discussions = new Set([...words.session].filter((phrase) => words.exchanges.has(phrase)));
  const builder = outlineBuilder(openers, discussions);
  blocks.forEach((block, index) => {
    const opener = openers[index];
    if (block === title) builder.enterTitle(block);
    else if (isContents(block, listed)) return;
    else if (!opener || agenda.has(index)) builder.add(block);
    else builder.open(opener, index);
  });
  return { ...(title ? { title } : {}), sections: builder.finish() };
}

/** @param discussions what a session is called in which nothing but questions and answers are reported */
function outlineBuilder(openers: readonly (Opener | undefined)[], discussions: ReadonlySet<string>) {
  const sections: (Omit<Section, 'blocks'> & { blocks: Block[] })[] = [];
  const stack: Open[] = [];
  const start = (section: Omit<Section, 'blocks'>, entry?: Open): void => {
    sections.push({ ...section, blocks: [] });
    if (entry) stack.push(entry);
  };
  const closeTo = (level: number, keep: (entry: Open) => boolean = () => false): void => {
    while (stack.length > 0 && stack.at(-1)!.level >= level && !keep(stack.at(-1)!)) stack.pop();
  };
  const inSession = (): boolean => stack.some((entry) => entry.role === 'session');
  start({ role: 'front', title: emptyProse, inSession: false });

  const openPart = (opener: Opener, role: Role, number: string | undefined): void => {
    const { level, block, isHeading } = opener;
    const belongs =
      sessionRoles.has(role) || ((role === 'recommendations' || role === 'actions' || role === 'frame') && !isHeading);
    // A part set like its session still belongs to it, where the session is labelled as one.
    closeTo(
      level,
      (entry) =>
        entry.role === 'session' &&
        ((belongs && entry.isExplicit && level >= entry.level) || (!isHeading && sessionRoles.has(role))),
    );
    if (isHeading && belongs && !inSession() && !isInside(stack, closedRoles)) {
      start(
        {
          role: 'session',
          title: block.prose,
          heading: block,
          inSession: false,
          ...(number === undefined ? {} : { number }),
        },
        { level, role: 'session', isExplicit: false },
      );
      start({ role, title: emptyProse, inSession: true });
    } else {
      start(
        {
          role,
          title: block.prose,
          heading: block,
          inSession: inSession(),
          ...(number === undefined ? {} : { number }),
        },
        { level, role, isExplicit: true },
      );
    }
  };
  const openSession = (opener: Opener, titleStart: number, number: string | undefined, isExplicit: boolean): void => {
    const { level, block } = opener;
    closeTo(level);
    if (!opener.isHeading)
      while (stack.some((entry) => entry.role === 'session' || sessionRoles.has(entry.role))) stack.pop();
    const title = sliceProse(block.prose, titleStart);
    start(
      {
        role: 'session',
        title: title.text === '' ? block.prose : title,
        heading: block,
        inSession: false,
        ...(number === undefined ? {} : { number }),
      },
      { level, role: 'session', isExplicit },
    );
  };
  const openHeading = (opener: Opener, index: number, titleStart: number, number: string | undefined): void => {
    closeTo(opener.level);
    if (isInside(stack, closedRoles)) sections.at(-1)!.blocks.push(opener.block);
    else if (isContainer(openers, index)) stack.push({ level: opener.level, role: 'container', isExplicit: false });
    else {
      openSession(opener, titleStart, number, number !== undefined);
      // `Performance Discussion` is a session of questions and answers.
      if (endsIn(opener.block.prose.text, discussions))
        start({ role: 'exchanges', title: emptyProse, inSession: true });
    }
  };

  return {
    enterTitle(block: Block): void {
      sections.at(-1)!.blocks.push(block);
    },
    add(block: Block): void {
      sections.at(-1)!.blocks.push(block);
    },
    open(opener: Opener, index: number): void {
      const { label, block } = opener;
      if (!label) openHeading(opener, index, 0, undefined);
      else if (label.kind === 'numbered') openHeading(opener, index, label.titleStart, label.number);
      else if (label.kind === 'day') {
        stack.length = 0;
        start(
          {
            role: 'day',
            title: block.prose,
            heading: block,
            inSession: false,
            ...(label.number === undefined ? {} : { number: label.number }),
          },
          { level: Math.min(opener.level, 1.9), role: 'day', isExplicit: true },
        );
      } else if (label.kind === 'session') {
        if (
          label.number === undefined &&
          !opener.isHeading &&
          !isInside(stack, new Set(['session', 'day', 'highlights', 'exchanges']))
        )
          sections.at(-1)!.blocks.push(block);
        else openSession(opener, label.titleStart, label.number, true);
      } else if (isNumberedSession(label, opener))
        openSession(opener, opener.block.prose.text.indexOf(' ') + 1, label.number, true);
      else openPart(opener, label.role, label.number);
    },
    finish: (): Section[] => sections.filter((section, index) => index > 0 || section.blocks.length > 0),
  };
}

/** `1. Introduction` is what the report itself numbers: a session like the others, though its title is a part's. */
function isNumberedSession(label: { readonly role: Role; readonly number?: string }, opener: Opener): boolean {
  return opener.isHeading && label.number !== undefined && label.role === 'frame';
}

function endsIn(text: string, phrases: ReadonlySet<string>): boolean {
  return phrases.has(plainLabel(text.slice(text.lastIndexOf(' ') + 1)));
}

function isInside(stack: readonly Open[], roles: ReadonlySet<string>): boolean {
  return stack.some((entry) => roles.has(entry.role));
}

/** A heading with nothing of its own beneath it, only deeper headings. */
function isContainer(openers: readonly (Opener | undefined)[], index: number): boolean {
  const next = openers[index + 1];
  return next !== undefined && next.isHeading && next.level > openers[index]!.level;
}

/** The first heading, if no other is set as large, names the report. */
function findTitle(openers: readonly (Opener | undefined)[], blocks: readonly Block[]): Block | undefined {
  const headings = openers.filter((opener) => opener?.isHeading === true) as Opener[];
  const first = headings[0];
  if (!first || headings.length < 2) return undefined;
  const rest = headings.slice(1);
  const isLargest = rest.every((heading) => heading.level > first.level);
  // A plain text has one size of heading: its title is the one that is no label, where all that follow are.
  const isOnly =
    !first.label &&
    rest.filter((heading) => heading.label).length * 2 > rest.length &&
    isOnCover(openers, blocks, openers.indexOf(first));
  return (isLargest && (!first.label || first.label.kind === 'session')) || isOnly ? first.block : undefined;
}

/** Nothing but short lines before a heading and between it and the next. */
function isOnCover(openers: readonly (Opener | undefined)[], blocks: readonly Block[], index: number): boolean {
  const next = openers.findIndex((opener, at) => at > index && opener !== undefined);
  return next - index <= 3 && blocks.slice(0, next).every((block) => block.prose.text.length < 300);
}

function sessionLabels(openers: readonly (Opener | undefined)[]): ReadonlySet<string> {
  const sessions = openers.filter((opener) => opener?.label?.kind === 'session');
  return new Set(sessions.map((opener) => plainLabel(opener!.block.prose.text)));
}

/** A point that only names a session of the report, or only links into it, lists what is to come. */
function isContents(block: Block, sessions: ReadonlySet<string>): boolean {
  const { text } = block.prose;
  if (block.kind !== 'item' || text === '' || text.length > longestLabel) return false;
  const [link] = block.marks;
  const isLink = link?.kind === 'link' && link.url?.startsWith('#') && link.start === 0 && link.end === text.length;
  return isLink === true || (sessions.has(plainLabel(text)) && block.children.length === 0);
}

/** Sessions that are announced without text and reported later, under the same label. */
function agendaLines(openers: readonly (Opener | undefined)[]): ReadonlySet<number> {
  const last = new Map<string, number>();
  const key = (opener: Opener): string => opener.block.prose.text.toLowerCase();
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
