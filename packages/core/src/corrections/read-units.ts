import { readExactHeading, type ExactSection } from '../canonical-words.js';
import { translateEnglish, type Translate } from '../i18n/translate.js';
import { reasonOf, type Evidence, type Report } from '../model.js';
import { parseReport } from '../parse-report.js';
import { pageFinder, readPageComments } from '../repair/page-marks.js';
import { isCanonical, textHash, CorrectionError } from './correct.js';
import type { ReadBlock } from './credits.js';
import { turnMark, type SourceBlock } from './document.js';
import type { FrontField, Unit, UnitKind, UnitSentence, Units } from './model.js';
import { askQuestions, groupsOfQuestions } from './questions.js';
import { createWork, type Work } from './work.js';

/** Why a person is credited, in words. */
const REASONS: Readonly<Record<Evidence, string>> = {
  subject: 'own words',
  'verb before the name': 'own words',
  'according to': 'own words',
  pronoun: 'a pronoun',
  office: 'an office',
  'name at the end': 'a name at the end',
  label: 'label',
  'label above': 'label above',
  heading: 'heading',
  'front matter': 'front matter',
  signature: 'signature',
  deed: 'what the person did',
  carried: 'only the context',
  comment: 'a comment',
};

/**
 * The units of canonical Markdown: its blocks as they are read, with who says them and what is doubtful. Pure; linear in the text.
 *
 * @param options `say` translates questions and their answers
 * @throws CorrectionError if the Markdown is not canonical
 */
export function readUnits(markdown: string, { say = translateEnglish }: { readonly say?: Translate } = {}): Units {
  if (!isCanonical(markdown)) throw new CorrectionError('This report has not been imported. Import it first.');
  const report = parseReport(markdown);
  const work = createWork(markdown, report, {}, groupsOfQuestions, say);
  const questions = askQuestions(work);
  const groups = new Map([...work.groups()].flatMap(([id, blocks]) => blocks.map((block) => [block, id] as const)));
  const pageAt = pageFinder(readPageComments(markdown));
  const units = work.units.map((block, index): Unit => {
    const id = `u${index + 1}`;
    const read = work.read.get(block)!;
    const sentences = sentencesOf(id, block, read, work);
    const whole = sentences.every(({ speakers }) => String(speakers) === String(sentences[0]!.speakers))
      ? sentences[0]
      : undefined;
    const question = questions.get(block);
    const group = groups.get(block);
    const page = pageAt(block.start);
    const section = block.kind === 'heading' && !read.part ? sectionOf(block.text) : undefined;
    const { start, end, depth, text } = block;
    return {
      id,
      kind: kindOf(block, read),
      text,
      ...(read.turn && turnMark(block) > 0 ? { mark: turnMark(block) } : {}),
      ...(depth > 0 ? { depth } : {}),
      start,
      end,
      ...(block.kind === 'heading' || sentences.length === 0 ? {} : { sentences }),
      ...(read.part ? { part: read.part.id } : {}),
      ...(section ? { section } : {}),
      ...(page === undefined ? {} : { page }),
      ...(read.finding && block.kind !== 'heading' ? { finding: read.finding.id } : {}),
      speakers: whole?.speakers ?? [],
      ...(whole?.because === undefined ? {} : { because: whole.because }),
      ...(whole?.isInferred ? { isInferred: true as const } : {}),
      ...(question ? { question, doubts: [question.reason] } : {}),
      ...(group === undefined ? {} : { group }),
    };
  });
  const people = work.people.all().map(({ name, forms, affiliations }) => ({ name, forms, affiliations }));
  return { hash: textHash(markdown), front: frontOf(report), people, units };
}

function frontOf(report: Report): Units['front'] {
  const { title, shortTitle, subtitle, authors, organization, dates, published, venue, url } = report;
  const front = {
    title,
    'title-short': shortTitle,
    subtitle,
    author: authors?.join('; '),
    organization,
    dates: dates?.start === undefined && dates?.text === published ? undefined : dates?.text,
    date: published,
    venue,
    url,
  } satisfies Record<FrontField, string | undefined>;
  return Object.fromEntries(Object.entries(front).filter(([, value]) => value !== undefined));
}

function sectionOf(text: string): ExactSection | undefined {
  const heading = readExactHeading(text);
  return heading.kind === 'section' ? heading.section : undefined;
}

function kindOf({ kind, leftOut }: SourceBlock, { turn }: ReadBlock): UnitKind {
  if (leftOut !== undefined || kind === 'comment') return 'other';
  return turn ?? kind;
}

function sentencesOf(
  id: string,
  block: SourceBlock,
  { credits }: ReadBlock,
  { people }: Work,
): readonly UnitSentence[] {
  return block.sentences.map(({ start, end }, index) => {
    const credit = credits[index]!;
    const speakers = credit.people.map((person) => people.byId(person)?.name ?? person);
    return {
      id: `${id}.${index + 1}`,
      text: block.text.slice(start, end),
      speakers,
      ...(speakers.length > 0 && credit.evidence
        ? { because: REASONS[reasonOf({ evidence: credit.evidence, credit: credit.credit })] }
        : {}),
      ...(credit.isInferred ? { isInferred: true as const } : {}),
    };
  });
}
