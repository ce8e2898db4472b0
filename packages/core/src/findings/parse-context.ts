import type { Translate } from '../i18n/translate.js';
import type { Problem } from '../model.js';
import type { BareLabels } from '../people/bare-labels.js';
import type { LabelCounts } from '../people/label-use.js';
import type { Roster } from '../people/roster.js';
import type { Block } from '../blocks/block.js';
import type { RosterEntry } from '../people/roster.js';
import { startOf, type Prose } from '../source/prose.js';
import type { SourceText } from '../source/source.js';
import type { AttributeSentence, MentionsIn } from '../speech/attribution.js';
import type { Vocabulary, Words } from '@findings/language';
import type { FurnitureDraft } from './draft.js';

/** What every step of reading findings needs. Problems and furniture grow as it goes. */
export interface ParseContext {
  readonly source: SourceText;
  readonly vocabulary: Vocabulary;
  readonly words: Words;
  readonly roster: Roster;
  readonly census: LabelCounts;
  readonly bareLabels: BareLabels;
  readonly attribute: AttributeSentence;
  readonly mentionsIn: MentionsIn;
  /** True if several people speak in paragraphs with their labels. */
  readonly hasTurns: boolean;
  /** True if labelled turns answer questions that have no label. */
  readonly hasUnlabelledQuestions: boolean;
  /** True if paragraphs without labels continue a speech in the first person. */
  readonly isVerbatim: boolean;
  /** The one speaker of the front matter, in a report of one talk. */
  readonly soleSpeaker: RosterEntry | undefined;
  /** Items and rows that say only who took part. */
  readonly peopleLists: ReadonlySet<Block>;
  /** Headings that are only names. */
  readonly headingSpeakers: Map<Block, readonly RosterEntry[]>;
  readonly problems: Problem[];
  readonly furniture: FurnitureDraft[];
  readonly say: Translate;
  /** The page at an offset of the source, as printed. */
  readonly pageAt: (offset: number) => string | undefined;
  /** True for a word that the report also writes in lower case. */
  readonly isProseWord: (word: string) => boolean;
}

/** Adds a problem at the position of `prose`. */
export function reportProblem(
  { problems, source }: Pick<ParseContext, 'problems' | 'source'>,
  code: string,
  message: string,
  prose: Prose,
  {
    severity = 'warning',
    suggestions = [],
  }: { readonly severity?: Problem['severity']; readonly suggestions?: readonly string[] } = {},
): void {
  const start = startOf(prose);
  const run = prose.runs[0];
  problems.push({
    code,
    severity,
    message,
    span: source.span(start, run ? run.from + run.size : start),
    ...(suggestions.length > 0 ? { suggestions } : {}),
  });
}
