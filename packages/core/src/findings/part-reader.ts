import type { OffsetRange } from '@findings/language';
import type { Block } from '../blocks/block.js';
import type { PartRole } from '../outline/label.js';
import { isWithinRole, type PartNode, type SectionRole } from '../outline/parts.js';
import { trailingBracket } from '../people/brackets.js';
import { cellsOf, findSpeakerColumn } from '../people/speaker-column.js';
import { signerOf, tailOf } from '../people/tail-names.js';
import type { RosterEntry } from '../people/roster.js';
import { joinProse, sliceProse, type Prose } from '../source/prose.js';
import {
  continuationMark,
  interruptionOf,
  introducedPeople,
  INTERJECTION,
  isEmphasized,
  isInFirstPerson,
  isOneSentence,
  isShortTitle,
  startsWithBoldLine,
  startsWithMention,
} from './carried-speakers.js';
import { readChairs } from './chairs.js';
import {
  carriedOn,
  creditOf,
  emptyPart,
  passageOf,
  type Credit,
  type PartDraft,
  type PassageDraft,
  type PassageList,
} from './draft.js';
import { ExchangeReader } from './exchanges.js';
import { peopleOfTalkLine } from './heading-speakers.js';
import { announcesQuestions, ENDS_WITH_QUESTION, readOpening, reportsQuestion } from './guiding-questions.js';
import { furnitureOfLines, signatureBlocks } from './furniture-lines.js';
import { furnitureKindOf } from './furniture-parts.js';
import type { ParseContext } from './parse-context.js';
import { isPeopleList, isPeopleListItem, isPeopleListLabel, leaveOutBlock } from './people-list.js';
import { readSegments, type Segment } from './segments.js';
import { isSpeakerLine, readSignature, readTailSpeakers, withSignatures } from './speaker-lines.js';
import { creditSentences, type CreditedText } from './statements.js';
import { peopleOfLabel } from './speaker-label.js';

/** Most words of the title of a talk. */
const LONGEST_TITLE = 14;
/** A longer question does not open an exchange. */
const LONGEST_QUESTION = 60;
/** Longest cell that names a person, in UTF-16 code units. */
const LONGEST_CELL = 120;

/** Reads the findings of one part. @param base who speaks in it by its heading */
export function readPart(node: PartNode, base: Credit | undefined, context: ParseContext): PartDraft {
  return new PartReader(node, base, context).read();
}

/** Who speaks, by the text of the section so far. */
interface Floor {
  /** By a label or heading above the text. */
  above?: Credit | undefined;
  /** That label. It belongs to the first finding below it. */
  label?: Prose | undefined;
  /** In a transcript, whose turn it is: paragraphs in the first person go on with it. */
  turn?: Credit | undefined;
  /** By a line that introduces the list or quotation below it: `She said:`. */
  intro?: Credit | undefined;
  /** By the label of the line before, which `…: and the pumps` continues. */
  line?: readonly RosterEntry[] | undefined;
  /** The last speakers before the text, whom a pronoun means. */
  before: readonly RosterEntry[];
  /** The paragraph directly before names them. */
  isNamed?: boolean;
}

/** Reads the blocks of a part in one pass. Its state is the context that earlier blocks set for later ones. */
class PartReader {
  readonly #node: PartNode;
  readonly #context: ParseContext;
  readonly #draft: PartDraft;
  /** The part has a section of highlights, so that the text before it introduces them. */
  readonly #hasHighlights: boolean;
  /** Who speaks in the part as a whole. */
  #base: Credit | undefined;
  /** By the heading of the part, or of a part around. */
  readonly #partRole: SectionRole | undefined;
  /** By the heading of the section, or of the part. */
  #role: SectionRole | undefined;
  /** Nothing but the heading is before the block. */
  #isFirst = true;
  /** Only guiding questions came so far. */
  #isOpening: boolean;
  #isInPeopleList = false;
  /** Index of the speaker column of the current table. */
  #speakerColumn: number | undefined;
  #floor: Floor = { before: [] };
  /** The block before is an item of a list. */
  #isAfterItem = false;
  /** The block is a topic: an item directly above other text, in a part that begins with an item above a paragraph. */
  #isTopic = false;
  /** A label or a name of which nothing is known has ended what a person says, also in the items that follow. */
  #isInterrupted = false;
  readonly #exchanges: ExchangeReader;

  constructor(node: PartNode, base: Credit | undefined, context: ParseContext) {
    this.#node = node;
    this.#context = context;
    this.#draft = emptyPart(node);
    this.#exchanges = new ExchangeReader(this.#draft, context);
    this.#base = base;
    this.#partRole = roleOfPart(node);
    this.#isOpening = node.kind === 'session';
    this.#hasHighlights = node.blocks.some((each) => each.section === 'highlights');
  }

  read(): PartDraft {
    let section: SectionRole | undefined;
    const blocks = [...withSignatures(this.#node.blocks)];
    const signatures = signatureBlocks(
      blocks.map(({ block }) => block),
      this.#context.vocabulary,
    );
    let hasTopics: boolean | undefined;
    for (const [index, { block, section: own, sectionHeadings }] of blocks.entries()) {
      if (own !== section || sectionHeadings.length > 0) this.#leaveSection();
      section = own;
      this.#role = own ?? this.#partRole;
      const signature = signatures.has(block) ? 'boilerplate' : undefined;
      const kind = this.#isPeopleList(block)
        ? 'participants'
        : (signature ??
          (this.#context.headingSpeakers.has(block) ? undefined : furnitureKindOf(block, this.#context.vocabulary)));
      if (kind) leaveOutBlock(block, kind, this.#context);
      else {
        const next = blocks[index + 1]?.block.kind;
        hasTopics ??= block.kind === 'item' && next === 'paragraph';
        this.#isTopic = hasTopics && block.kind === 'item' && next !== 'item';
        this.#readBlock(block, undefined);
      }
      this.#isFirst = false;
    }
    this.#exchanges.close();
    for (const entry of readChairs(this.#node, this.#context)) this.#draft.chairs.push(entry);
    return this.#draft;
  }

  #leaveSection(): void {
    this.#exchanges.close();
    this.#floor = { before: [] };
    this.#exchanges.forgetQuestion();
  }

  /** `Panelists:`, and the items below it that name people. */
  #isPeopleList(block: Block): boolean {
    if (isPeopleList(block, this.#context)) return true;
    this.#isInPeopleList =
      isPeopleListLabel(block, this.#context) || (this.#isInPeopleList && isPeopleListItem(block, this.#context));
    return this.#isInPeopleList;
  }

  /** @param parent who says the block around this one */
  #readBlock(block: Block, parent: Credit | undefined): void {
    if (block.kind === 'rule') return;
    if (block.kind === 'row') {
      this.#readRow(block);
      return;
    }
    this.#speakerColumn = undefined;
    if (block.kind === 'heading' || isSpeakerLine(block, this.#context)) {
      this.#readSpeakerHeading(block);
      return;
    }
    if (block.kind === 'item' && block.children.length > 0 && ENDS_WITH_QUESTION.test(block.prose.text)) {
      this.#exchanges.readNested(block);
      return;
    }
    const { intro } = this.#floor;
    const own = (block.prose.text === '' ? undefined : this.#readText(block, parent)) ?? parent;
    const signature = block.kind === 'quote' ? readSignature(block, this.#context) : undefined;
    let inside = block.kind === 'quote' ? (signature ?? this.#floor.intro ?? parent) : own;
    const isInterrupted = this.#isInterrupted;
    this.#isFirst = false;
    for (const child of signature ? block.children.slice(0, -1) : block.children) {
      const kind = furnitureOfLines(child, this.#context.vocabulary);
      if (kind) {
        leaveOutBlock(child, kind, this.#context);
        continue;
      }
      this.#isInterrupted = false;
      this.#readBlock(child, inside);
      if (this.#isInterrupted) inside = undefined;
      const talkers = child.kind === 'item' ? peopleOfTalkLine(child.prose.text, this.#context) : undefined;
      if (talkers) inside = { speakers: talkers, evidence: 'label above' };
    }
    this.#isInterrupted = isInterrupted;
    // An item introduces only what is nested in it.
    if (block.kind === 'item' && block.children.length > 0) this.#floor.intro = intro;
  }

  /** A row whose speaker column (or first cell) names a person is what that person said. */
  #readRow(block: Block): void {
    this.#speakerColumn = findSpeakerColumn(block, this.#context.words) ?? this.#speakerColumn;
    const { text } = block.prose;
    if (text === '' || block.isHead) return;
    const whole = cellsOf(text)[this.#speakerColumn ?? 0] ?? '';
    const cell = trailingBracket(whole)?.before.trim() ?? whole;
    const people = cell.includes(' ') && cell.length <= LONGEST_CELL ? peopleOfLabel(cell, this.#context) : undefined;
    const passage = people
      ? passageOf(block.prose, block, { credit: { speakers: people, evidence: 'label' } })
      : { ...passageOf(block.prose, block), statements: creditSentences(text, [], this.#context).statements };
    this.#draft.tables.push(passage);
  }

  /** A heading that is only a name: it labels what follows. */
  #readSpeakerHeading(block: Block): void {
    this.#exchanges.close();
    const [segment] = readSegments({ ...block, kind: 'paragraph' }, this.#context);
    const people = this.#context.headingSpeakers.get(block) ?? segment?.people;
    this.#floor.above = people && { speakers: people, evidence: 'heading' };
    this.#floor.label = people && block.prose;
    this.#floor.before = people ?? [];
    this.#floor.intro = undefined;
  }

  /** @returns who speaks in what is nested in the block */
  #readText(block: Block, parent: Credit | undefined): Credit | undefined {
    this.#exchanges.beginBlock();
    if (this.#exchanges.readBoldQuestion(block)) return undefined;
    let own: Credit | undefined;
    for (const segment of readSegments(block, this.#context))
      own = this.#readSegment(this.#continueLine(segment), block, parent) ?? own;
    return own;
  }

  /** Credits a segment to the speaker of the line before if it continues that line. */
  #continueLine(segment: Segment): Segment {
    const { prose, label, people, kind } = segment;
    const { line } = this.#floor;
    const mark = line && !label && kind === undefined ? continuationMark(prose.text) : 0;
    if (mark === 0) {
      this.#floor.line = label ? people : undefined;
      return segment;
    }
    return {
      ...segment,
      prose: sliceProse(prose, mark),
      label: sliceProse(prose, 0, mark),
      ...(line ? { people: line } : {}),
      separator: 'colon',
    };
  }

  #readSegment(segment: Segment, block: Block, parent: Credit | undefined): Credit | undefined {
    const { prose, label, people, kind } = segment;
    if (kind === 'action') {
      this.#draft.actions.push(passageOf(label ? joinProse([label, prose]) : prose, block));
      return undefined;
    }
    const credit: Credit | undefined = people && { speakers: people, evidence: label ? 'label' : 'subject' };
    if (kind !== undefined) {
      this.#exchanges.readTurn(kind, segment, parent?.evidence === 'label above' ? carriedOn(parent) : undefined);
      return credit;
    }
    if (!credit) return this.#readUnlabelled(prose, block, parent);
    const { hasTurns } = this.#context;
    // Where people take turns, the heading no longer says who speaks.
    if (hasTurns && label) this.#base = undefined;
    this.#floor.turn = hasTurns && prose.text !== '' && block.kind === 'paragraph' ? carriedOn(credit) : undefined;
    return this.#readLabelled(segment, credit, block);
  }

  #readLabelled(segment: Segment, credit: Credit, block: Block): Credit | undefined {
    const { prose, label, separator } = segment;
    const isItem = block.kind === 'item';
    this.#floor.before = credit.speakers;
    this.#floor.isNamed = true;
    this.#floor.label = undefined;
    this.#isAfterItem = isItem;
    // In a list of actions, a label names who is to act. In a transcript, paragraphs are still what people say.
    if (this.#role === 'actions' && prose.text !== '' && (isItem || !this.#context.hasTurns)) {
      this.#exchanges.close();
      this.#draft.actions.push(passageOf(prose, block, { label }));
      return undefined;
    }
    if (prose.text === '') {
      this.#exchanges.close();
      this.#floor.label = label;
      const above: Credit = { speakers: credit.speakers, evidence: 'label above' };
      if (!isItem || block.children.length === 0) this.#floor.above = above;
      return above;
    }
    // Above the paragraphs of a transcript, one question may be the topic that they discuss.
    if (isItem || this.#role === 'exchanges' || this.#context.hasUnlabelledQuestions)
      this.#exchanges.startFromPending();
    else this.#exchanges.forgetQuestion();
    if (this.#role === 'exchanges' || this.#exchanges.hasAnonymousQuestion) {
      this.#exchanges.readDiscussionTurn(segment, credit);
      return carriedOn(credit);
    }
    this.#exchanges.close();
    const list = this.#role === 'recommendations' || this.#role === 'actions' ? this.#role : 'highlights';
    this.#draft[list].push(passageOf(prose, block, { label, credit }));
    this.#floor.above = isTitleOfTalk(segment, block)
      ? { speakers: credit.speakers, evidence: 'label above' }
      : undefined;
    // `(Ana) Old pumps` names the person of a topic. Others speak in the items below it.
    const isTopic = separator === 'round';
    this.#floor.intro = prose.text.endsWith(':') && !isTopic ? carriedOn(credit) : undefined;
    return isTopic ? undefined : carriedOn(credit);
  }

  /** @returns who speaks in what is nested in the block, too */
  #readUnlabelled(prose: Prose, block: Block, parent: Credit | undefined): Credit | undefined {
    const floor = this.#floor;
    const isItem = block.kind === 'item';
    // Directly below a name, a question is what that person asks.
    const isBelowName = floor.above?.evidence === 'heading' || (floor.above !== undefined && floor.label !== undefined);
    if (this.#role === 'exchanges' && this.#exchanges.readNarrated(prose, block, floor.before)) return undefined;
    if (!isBelowName && this.#readGuidingQuestions(prose, block)) return undefined;
    if (this.#exchanges.continue(prose, { isItem, isDiscussion: this.#role === 'exchanges', before: floor.before }))
      return undefined;
    this.#exchanges.close();
    // Below a label, a question is what that person asks.
    const isSpoken = isBelowName || (isItem && (parent ?? floor.above) !== undefined);
    if (!isSpoken && this.#isQuestion(prose.text)) {
      this.#exchanges.keepQuestion(prose, block, floor.before);
      return undefined;
    }
    // A bold line, or a line of its own, that names no known person starts another topic.
    if (!isItem && startsWithBoldLine(block)) this.#interrupt();
    if (this.#context.census.nameLines.has(block)) {
      this.#interrupt();
      floor.before = [];
    }
    const tail = readTailSpeakers(prose, isItem, this.#context);
    const turn = this.#continueTurn(block, prose);
    const carrier = parent ?? floor.above ?? turn ?? (isItem ? floor.intro : undefined);
    const interruption = carrier && interruptionOf(block, prose, carrier, this.#context);
    if (interruption === 'end' && carrier?.evidence !== 'heading') this.#interrupt();
    // A pronoun after a list does not mean the person of its last item.
    const inherited = this.#isAfterItem && !isItem ? [] : floor.before;
    const { text } = prose;
    const credited = creditSentences(text, inherited, this.#context);
    const isUnchanged = credited.last === inherited;
    const isNext = !this.#isAfterItem && floor.isNamed === true;
    floor.before = credited.last;
    floor.isNamed = !isUnchanged || credited.statements.length > 0;
    this.#isAfterItem = isItem;
    // `“…” (Ana Diaz)` credits her, even if the report describes her nowhere.
    const isSigned = !tail && signerOf(text) !== undefined;
    const carried = interruption === undefined && !isSigned ? carrier : undefined;
    const isCarried = carried !== undefined && (isItem || (parent ?? floor.above ?? turn) !== undefined);
    const { highlights, plain } = this.#listsFor(isItem);
    if (tail) {
      highlights.push(passageOf(prose, block, { credit: tail }));
      // `Rain tanks at schools - Lucia Ferrer` is above what she says. `New pumps (Lucia)` is a topic that she brings.
      const isTalk = !isItem && !/^["“„«]/.test(text) && !/[.!?]$/.test(text) && /^[^\s,]+ /.test(tailOf(text) ?? '');
      if (isTalk) floor.above = { speakers: tail.speakers, evidence: 'label above' };
    } else if (isCarried && !this.#hasOtherSpeakers(credited, carried, parent)) {
      const [first] = credited.statements;
      const isOwn = carried.evidence === 'carried' && first?.start === 0;
      const credit = isOwn ? { ...carried, evidence: first.evidence } : carried;
      highlights.push(passageOf(prose, block, { label: floor.label, credit }));
      floor.label = undefined;
      if (carrier === floor.above && !isItem && carried.evidence === 'label above') floor.above = carriedOn(carried);
    } else if (credited.statements.length > 0 && !this.#isOfBase(credited)) {
      const [first] = credited.statements;
      if (credited.isWhole && first) highlights.push(passageOf(prose, block, { credit: creditOf(first) }));
      else plain.push({ ...passageOf(prose, block), statements: credited.statements });
    } else if (this.#base && !isSigned) highlights.push(passageOf(prose, block, { credit: this.#base }));
    else plain.push(passageOf(prose, block));
    if (/:["”]?$/.test(text)) floor.intro = this.#introduced(text, credited, isUnchanged, isNext);
    else if (block.kind === 'paragraph' && !parent) floor.intro = undefined;
    // `Ana presented the tools`, and the tools in the list below.
    const [only] = credited.statements;
    const isSaid =
      isItem &&
      credited.isWhole &&
      (only?.evidence === 'subject' || only?.evidence === 'deed') &&
      startsWithMention(text, this.#context);
    return isSaid && !reportsQuestion(text) ? { speakers: only.speakers, evidence: 'carried' } : undefined;
  }

  /**
   * The speaker who continues in a transcript: in a list below the label, and in paragraphs in the first person. An item may be the next
   * topic.
   */
  #continueTurn(block: Block, prose: Prose): Credit | undefined {
    const { turn } = this.#floor;
    if (!turn || INTERJECTION.test(prose.text)) return undefined;
    const isItem = block.kind === 'item';
    const isTopic = isItem ? this.#isTopic : isEmphasized(block);
    const interruption = interruptionOf(block, prose, turn, this.#context) ?? (isTopic ? 'end' : undefined);
    if (isItem && interruption === 'other') return undefined;
    if (
      interruption === undefined &&
      (isItem || this.#context.isVerbatim || isInFirstPerson(prose.text, this.#context.words))
    )
      return turn;
    this.#floor.turn = undefined;
    return undefined;
  }

  /** What follows is no longer said by the person of the text before. */
  #interrupt(): void {
    this.#floor.above = undefined;
    this.#floor.label = undefined;
    this.#floor.turn = undefined;
    this.#floor.intro = undefined;
    this.#isInterrupted = true;
  }

  /** Whether sentences of a text are said by others than the person of the text before. */
  #hasOtherSpeakers({ statements }: CreditedText, { speakers }: Credit, parent: Credit | undefined): boolean {
    const other = statements.find((each) => !each.speakers.every((entry) => speakers.includes(entry)));
    return (
      other !== undefined &&
      (other.start === 0 || !this.#context.hasTurns || (this.#floor.above !== undefined && !parent))
    );
  }

  /** Whether a text credits only the person of the heading. */
  #isOfBase({ statements, isWhole }: CreditedText): boolean {
    return (
      !isWhole &&
      this.#base !== undefined &&
      statements.every(({ speakers }) => speakers.every((entry) => this.#base!.speakers.includes(entry)))
    );
  }

  /** Whom `She said:` introduces: the list, the quotation or the paragraph that follows. */
  #introduced(text: string, credited: CreditedText, isUnchanged: boolean, isNext: boolean): Credit | undefined {
    const isMeant = isUnchanged
      ? isNext && !isShortTitle(text) && isOneSentence(text)
      : startsWithMention(text, this.#context);
    const people = introducedPeople(text, isMeant ? credited : { ...credited, last: [] }, this.#context.words);
    return people.length > 0 ? { speakers: people, evidence: 'carried' } : undefined;
  }

  /** The list for what people say, and the one for other text. */
  #listsFor(isItem: boolean): { readonly highlights: PassageDraft[]; readonly plain: PassageDraft[] } {
    const role = this.#role;
    const both = (list: PassageList) => ({ highlights: this.#draft[list], plain: this.#draft[list] });
    if (isItem) return both(role === 'recommendations' || role === 'actions' ? role : 'highlights');
    if (this.#hasHighlights && role !== 'highlights') return both('overview');
    return { highlights: this.#draft.highlights, plain: this.#draft.overview };
  }

  /** The questions under the title of a session guide it. The rest of the paragraph is a separate passage. */
  #readGuidingQuestions(prose: Prose, block: Block): boolean {
    const { guidingQuestions, overview } = this.#draft;
    const isSection = this.#role === 'questions';
    if (!isSection && (!this.#isOpening || this.#role !== undefined)) return false;
    if (block.kind === 'item') {
      this.#isOpening &&= isSection || prose.text.endsWith('?');
      if (!isSection && !this.#isOpening) return false;
      guidingQuestions.push(passageOf(prose, block));
      return true;
    }
    this.#isOpening = overview.length === 0 && announcesQuestions(prose.text);
    const opening = readOpening(prose.text);
    if (!opening || creditSentences(prose.text, [], this.#context).statements.length > 0) return false;
    const cut = ({ start, end }: OffsetRange): PassageDraft => passageOf(sliceProse(prose, start, end), block);
    for (const range of opening.prose) overview.push(cut(range));
    for (const range of opening.questions) guidingQuestions.push(cut(range));
    this.#isOpening = opening.prose.length === 0;
    return true;
  }

  #isQuestion(text: string): boolean {
    const isPlaced = this.#isFirst || this.#partRole === undefined;
    return (
      ENDS_WITH_QUESTION.test(text) && text.split(' ', LONGEST_QUESTION + 1).length <= LONGEST_QUESTION && isPlaced
    );
  }
}

const RECOMMENDATIONS: ReadonlySet<PartRole> = new Set<PartRole>(['recommendations']);
const ACTIONS: ReadonlySet<PartRole> = new Set<PartRole>(['actions']);

/** The role of a part outside its sections. */
function roleOfPart(node: PartNode): SectionRole | undefined {
  if (isWithinRole(node, RECOMMENDATIONS)) return 'recommendations';
  if (isWithinRole(node, ACTIONS)) return 'actions';
  return node.role === 'exchanges' || node.role === 'questions' ? node.role : undefined;
}

/** `**Ana Diaz** (Well Fund) — How dry are the wells?` is above what she says. */
function isTitleOfTalk({ separator, prose: { text } }: Segment, { kind }: Block): boolean {
  return (
    kind === 'paragraph' &&
    (separator === 'bold' || separator === 'dash') &&
    text.split(' ', LONGEST_TITLE + 1).length <= LONGEST_TITLE &&
    !/[.!:]["”’)]*$/.test(text)
  );
}
