/**
 * Corrections of a reading: the units of canonical Markdown, the operations on them, and the answer. An operation changes the
 * structure or the credits of a report, and never its words.
 */

import type { ExactSection } from '../canonical-words.js';
import type { Translate } from '../i18n/translate.js';
import type { FurnitureKind } from '../model.js';

/** A block of canonical Markdown: a heading, a paragraph, an item of a list, a row of a table, a turn, a comment. */
export type UnitKind = 'heading' | 'paragraph' | 'item' | 'row' | 'question' | 'answer' | 'other';

/** The units of a canonical Markdown file. */
export interface Units {
  /** A hash of the file. A list of operations names it, so that one for another state of the file is refused. */
  readonly hash: string;
  /** The front matter as it is read. */
  readonly front: Readonly<Partial<Record<FrontField, string>>>;
  readonly people: readonly UnitPerson[];
  readonly units: readonly Unit[];
}

/** A participant, with the forms of the name that a `because` may rely on. */
export interface UnitPerson {
  readonly name: string;
  readonly forms: readonly string[];
  readonly affiliations: readonly string[];
}

/** One block as it is read now. */
export interface Unit {
  /** `u12`: its number in the file as it is now. */
  readonly id: string;
  readonly kind: UnitKind;
  /** Clean text, with the printed label. */
  readonly text: string;
  /** Length of the mark of a question or answer at the start of the text: `A/Ana Diaz`. The document does not have it. */
  readonly mark?: number;
  /** Of a heading, its level, from 1; of an item, how deep its list is, from 1. */
  readonly depth?: number;
  /** Offsets of the block in the Markdown, in UTF-16 code units, without the marker before it. */
  readonly start: number;
  readonly end: number;
  readonly sentences?: readonly UnitSentence[];
  /** Id of the part that it is in. */
  readonly part?: string;
  /** Of a heading that canonical Markdown adds above a list of findings: what is below it. */
  readonly section?: ExactSection;
  /** As printed. */
  readonly page?: string;
  /** Id of the finding that it makes, or is in. */
  readonly finding?: string;
  /** Names of those who say all of it. */
  readonly speakers: readonly string[];
  /** Why they are credited, in words: `label “AD”`, `heading`, `only the context`. */
  readonly because?: string;
  /** True if only the context says who speaks. */
  readonly isInferred?: true;
  /** What is doubtful, each as one sentence for the reviewer. */
  readonly doubts?: readonly string[];
  /** What a reviewer is asked. */
  readonly question?: UnitQuestion;
  /** The same question in several places has the same group, such as `g3`. */
  readonly group?: string;
  /** Where it is on the pages of the original. */
  readonly regions?: readonly Region[];
  /** How it looks in the original. */
  readonly layout?: UnitLayout;
}

export interface UnitSentence {
  /** `u12.3`. */
  readonly id: string;
  readonly text: string;
  /** Names. */
  readonly speakers: readonly string[];
  readonly because?: string;
  readonly isInferred?: true;
}

/** A question about a doubtful place, with its answers as operations. */
export interface UnitQuestion {
  /** `report.one-part`, `credit.inferred`: what is doubtful. `checked` dismisses it by this code. */
  readonly code: string;
  /** `Who says this?` */
  readonly text: string;
  /** One sentence with the evidence. */
  readonly reason: string;
  readonly answers: readonly UnitAnswer[];
  /** It is a note about the whole report, and not about its unit, which is the first. */
  readonly isAboutReport?: true;
}

export interface UnitAnswer {
  /**
   * The key of this kind of answer, the same in all questions: `K` keeps the reading, `L` leaves text out, `0` credits nobody. Other
   * answers are numbered from `1`, so a number never removes text.
   */
  readonly key: string;
  readonly label: string;
  /** Empty if the text stays as it is read: then `checked` is written. */
  readonly operations: readonly Operation[];
  readonly isLikely?: true;
}

/** A box on a page: left, top, right and bottom, as fractions of its width and height, from the top left corner. */
export interface Region {
  /** Number of the page in the file, from 1. */
  readonly page: number;
  readonly box: readonly [number, number, number, number];
}

/** How the lines of a unit look in the original. Lengths are in points. */
export interface UnitLayout {
  readonly size: number;
  readonly isBold?: true;
  /** From the left edge of its column. */
  readonly indent?: number;
  /** From 1, on a page with several columns. */
  readonly column?: number;
  /** To the line before it. */
  readonly gap?: number;
}

/**
 * Why a person is credited. `own words`: a name in the unit itself; `label`: its printed label; `heading`: a heading above it;
 * `u7`: a name in that unit; `continues u7`: goes on after that unit; `reviewer`: a person says so.
 */
export type Because = 'own words' | 'label' | 'heading' | 'reviewer' | `u${number}` | `continues u${number}`;

/** What a heading opens. */
export const PART_KINDS = [
  'part',
  'session',
  'day',
  'questions',
  'highlights',
  'exchanges',
  'recommendations',
  'actions',
  'tables',
  'summary',
  'participants',
  'abbreviations',
] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** Fields of the front matter that a unit can fill. `date` is when the report was published, `dates` when the workshop was held. */
export const FRONT_FIELDS = [
  'title',
  'title-short',
  'subtitle',
  'author',
  'organization',
  'dates',
  'date',
  'venue',
  'url',
] as const;
export type FrontField = (typeof FRONT_FIELDS)[number];

/**
 * A change of structure or credit. `units` are ids, ranges (`u40-u58`), groups (`g3`) or, for `speaker` and `nobody`, sentences
 * (`u12.3`).
 */
export type Operation =
  /** The unit is the heading of a part, session or day. */
  | { readonly op: 'part'; readonly unit: string; readonly level: number; readonly kind?: PartKind }
  /** The unit is not a heading or item, but a paragraph. */
  | { readonly op: 'text'; readonly unit: string }
  | { readonly op: 'item'; readonly units: readonly string[]; readonly depth: number }
  /** Neighbours that are one paragraph or item. */
  | { readonly op: 'join'; readonly units: readonly string[] }
  /** The words `before`, found exactly once, begin a new unit. */
  | { readonly op: 'split'; readonly unit: string; readonly before: string }
  /** A heading or label that was torn from its text goes after the unit `after`. */
  | { readonly op: 'move'; readonly unit: string; readonly after: string }
  | { readonly op: 'speaker'; readonly units: readonly string[]; readonly person: string; readonly because: Because }
  | { readonly op: 'nobody'; readonly units: readonly string[] }
  /** Adds a participant, or adds to one. */
  | {
      readonly op: 'person';
      readonly name: string;
      readonly affiliation?: string;
      readonly role?: string;
      readonly also?: readonly string[];
    }
  | { readonly op: 'same-person'; readonly names: readonly string[] }
  /** The name leaves the list of participants, and nobody is credited with what it was credited with. */
  | { readonly op: 'not-a-person'; readonly name: string }
  /** Not part of the report. */
  | { readonly op: 'furniture'; readonly units: readonly string[]; readonly kind: FurnitureKind }
  | { readonly op: 'table-head'; readonly unit: string }
  | { readonly op: 'turn'; readonly unit: string; readonly turn: 'question' | 'answer' }
  /**
   * The unit has the value of a field of the front matter: all of it, or the words `value`. A person may give other words, or none to
   * remove the field.
   */
  | { readonly op: 'front'; readonly field: FrontField; readonly unit: string; readonly value?: string }
  /** A note for the reviewer. */
  | { readonly op: 'doubt'; readonly unit: string; readonly note: string }
  /**
   * A person looked at this doubt, and the reading is right: `code` is that of the question. It becomes the comment
   * `<!-- checked: reading.speaker -->` at the unit, which is kept when the report is imported again. Only for a person. With the
   * code `report.review`, the review notes before and in the unit are removed, too.
   */
  | { readonly op: 'checked'; readonly units: readonly string[]; readonly code: string };

/** A list of operations on one state of a file. */
export interface CorrectionRequest {
  readonly hash: string;
  readonly operations: readonly Operation[];
}

/** `needs a person`: an assistant may propose it, and a person has to accept it. */
export type VerdictKind = 'accepted' | 'refused' | 'already so' | 'needs a person';

export interface Verdict {
  /** Index in the list of operations. */
  readonly operation: number;
  readonly verdict: VerdictKind;
  /** Why, in one sentence, with the words in conflict. Present if it is refused or needs a person. */
  readonly reason?: string;
}

/** A finding in the reading before or after. */
export interface Reading {
  readonly id: string;
  /** Title of its part. */
  readonly part: string;
  /** Names. */
  readonly speakers: readonly string[];
  readonly isInferred?: true;
  /** Its first words. */
  readonly text: string;
}

export interface CorrectionAnswer {
  /** One for each operation, in order. */
  readonly verdicts: readonly Verdict[];
  readonly before: readonly Reading[];
  readonly after: readonly Reading[];
  /** Where the result is read otherwise than was meant, each as one sentence. */
  readonly unmet: readonly string[];
  /** Ids that name another finding now, as old and new id. */
  readonly moved: readonly { readonly from: string; readonly to: string }[];
}

export interface CorrectionOptions {
  /** `reviewer`: a person, who may also rely on own knowledge. `assistant` by default. */
  readonly by?: 'reviewer' | 'assistant';
  /** Local ids that proposals of the folder cite. They keep their findings. */
  readonly cited?: readonly string[];
  /** For the reasons of refusals. English by default. */
  readonly say?: Translate;
}

/** What an import knows about the pages of a document. It is kept next to the Markdown, as `NAME.layout.json`. */
export interface Layout {
  readonly version: 1;
  /** Path of the document, from the folder of the layout file, with `/`. Empty if it was read from standard input. */
  readonly document: string;
  readonly pages: readonly LayoutPage[];
}

export interface LayoutPage {
  /** From 1. */
  readonly number: number;
  /** As printed, if that is known. */
  readonly label?: string;
  /** In points, as the page is displayed. */
  readonly width: number;
  readonly height: number;
  /** How often its text is turned clockwise by 90 degrees, as in a wide table that is printed sideways. */
  readonly turn?: number;
  readonly lines: readonly LayoutLine[];
}

/** A line, or a cell of it that is far from the others. */
export interface LayoutLine {
  /** As in the document, except that marks of notes are superscript digits. */
  readonly text: string;
  /** As in `Region`. */
  readonly box: readonly [number, number, number, number];
  /** Of most of its characters, in points. */
  readonly size: number;
  readonly isBold?: true;
  /** From 1, on a page with several columns. */
  readonly column?: number;
}
