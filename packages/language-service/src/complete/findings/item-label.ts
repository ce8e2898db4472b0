import type { Person, Report } from '@findings/core';
import { excerpt, reportName, textToShow } from '@findings/core/library';
import type { FindingTarget, Target } from '@findings/core/library';
import { foldedWords, tellingWordsOfReport } from '@findings/language';
import type { Translate } from '@findings/core/text';
import { speakerNames } from '../../card/card-header.js';
import { excerptAround } from '../../card/excerpts.js';
import type { Completion, CompletionKind } from '../../results/editor-results.js';
import type { Candidate } from './candidate.js';
import type { FittingFindings } from './fitting-findings.js';

/** The number of characters that fit into a row of VS Code's list, which is 430 pixels wide. VS Code cuts the right end first. */
const ROW_LENGTH = 44;
const MIN_WORDS_LENGTH = 18;
const MIN_TITLE_LENGTH = 12;
const SEPARATOR = ' · ';
const MAX_SPEAKER_LENGTH = 16;
const MAX_REPORT_LENGTH = 8;
/** Of an id, alone and after a short title of its report. */
const MAX_ID_LENGTH = 12;
const MAX_LOCAL_ID_LENGTH = 8;

type Row = Pick<Completion, 'label' | 'detail' | 'description' | 'kind'>;

/**
 * Returns a function that creates a row of a completion list: the words of the target, the speakers and the id. Names and ids are shortened, to
 * leave most of the row to the words. If the id has a report key, a short title of the report replaces the key. A speaker whose name is typed
 * is before the words, because VS Code highlights the letters of the typed text only there, and any of them if the typed word is missing.
 *
 * @param typed the typed words, folded. The row shows the part of the text with these words, or else with words of the sentence
 */
export function createRows(
  say: Translate,
  typed: readonly string[],
  fitting: FittingFindings,
): (candidate: Candidate) => Row {
  return ({ id, target, isAlias }) => {
    const kind: CompletionKind = isAlias && 'finding' in target ? 'speaker' : target.type;
    const description = shortId(id, target);
    const room = ROW_LENGTH - description.length;
    const speakerLength = Math.min(room - MIN_WORDS_LENGTH - 1, MAX_SPEAKER_LENGTH);
    const isTyped = 'finding' in target && speakersWith(typed, target).length > 0;
    const speaker = 'finding' in target ? speakersOf(say, target, typed, speakerLength) : '';
    const length = speaker === '' ? room : room - speaker.length - (isTyped ? 2 : 1);
    const words = wordsOf(target, typed, fitting.termsOf(target), length);
    if (isTyped && speaker !== '') return { kind, label: `${speaker}: ${words}`, description };
    return { kind, label: words, ...(speaker !== '' && { detail: ` ${speaker}` }), description };
  };
}

/** `water.h1`, `particip….h1`, or `Dams · s1.h1` of a report whose key is in the id. */
function shortId(id: string, { report, type }: Target): string {
  const prefix = `${report.key}:`;
  if (type === 'report' || !id.toLowerCase().startsWith(prefix.toLowerCase())) return shortenStart(id, MAX_ID_LENGTH);
  return `${reportLabel(report)}${SEPARATOR}${shortenStart(id.slice(prefix.length), MAX_LOCAL_ID_LENGTH)}`;
}

/** Shortens the first part of an id, not the rest, in which the findings of a session differ: `.h1` and `.h2`. */
function shortenStart(id: string, length: number): string {
  if (id.length <= length) return id;
  const dot = id.indexOf('.');
  const rest = dot < 0 ? '' : id.slice(dot);
  // The speaker of `s1.featherstonehaugh` has a column.
  const shown = rest.length > length / 2 ? '' : rest;
  return `${id.slice(0, length - shown.length - 1)}…${shown}`;
}

/** The name of a report, or the telling words of it that fit. */
function reportLabel(report: Report): string {
  const name = reportName(report);
  if (report.shortTitle !== undefined && name.length <= MAX_REPORT_LENGTH) return name;
  const [first = '', second = ''] = tellingWordsOfReport(name, 2);
  const both = `${first} ${second}`.trim();
  if (both.length <= MAX_REPORT_LENGTH) return both;
  return first.length <= MAX_REPORT_LENGTH ? first : `${first.slice(0, MAX_REPORT_LENGTH - 1)}…`;
}

/** The name of a person: `Ana Diaz`, `B. Featherstonehaugh`, or `Bartholomew F.` if the given name is typed. */
function shortName(name: string, typed: readonly string[], length: number): string {
  const [given = '', ...others] = name.split(' ');
  if (name.length <= length || others.length === 0) return name;
  if (!hasBegun(given, typed)) return `${given.charAt(0)}. ${others.join(' ')}`;
  return `${given} ${others.map((other) => (hasBegun(other, typed) ? other : `${other.charAt(0)}.`)).join(' ')}`;
}

/**
 * The words of a finding around a typed word, or else around words of the sentence, or else its first words. For other targets, the title. For
 * a question, the words of the answer, unless only the question has a typed word. If only the title of its session has a typed word, the title
 * is before the words, because VS Code highlights the letters of the typed text in the label.
 *
 * @param terms the words that the target shares with the sentence
 */
function wordsOf(target: Target, typed: readonly string[], terms: readonly string[], length: number): string {
  if (!('finding' in target)) return excerptAround(target.title, typed, length);
  // The row, or the writer, names the speakers anyway.
  const names = new Set(target.speakers.flatMap(({ name }) => foldedWords(name)));
  const isOther = (word: string): boolean => !names.has(word);
  const words = typed.filter(isOther);
  const text = textOf(target, words);
  const rest = withoutOpeningName(text, target.speakers);
  const shown = hasSome(text, words) ? words : terms.filter(isOther);
  const found = titleWith(target, words, text);
  if (!found) return excerptAround(rest, shown, length);
  const shownTitle = excerptAround(found.title, found.words, Math.max(MIN_TITLE_LENGTH, Math.floor(length / 2)));
  const room = length - shownTitle.length - SEPARATOR.length - 1;
  return `${shownTitle}${SEPARATOR}${excerptAround(rest, shown, Math.max(room, MIN_TITLE_LENGTH))}`;
}

/** The text of a finding. Of a question, the answers, unless only the question has some words, or there is no answer. */
function textOf(target: FindingTarget, words: readonly string[]): string {
  if (target.type !== 'exchange') return target.text;
  const { question } = target.finding;
  const text = textToShow(target.finding);
  return question && hasSome(question.text, words) && !hasSome(text, words) ? question.text : text;
}

function hasSome(text: string, words: readonly string[]): boolean {
  return words.length > 0 && foldedWords(text).some((word) => words.includes(word));
}

/** The title of the session or part that has typed words which the text does not have, and those words of it. */
function titleWith({ within, ancestors }: FindingTarget, typed: readonly string[], text: string) {
  const isBegun = (word: string, begun: readonly string[]): boolean => begun.some((each) => word.startsWith(each));
  const inText = foldedWords(text);
  const others = typed.filter((each) => !inText.some((word) => isBegun(word, [each])));
  return [within, ...ancestors]
    .flatMap((part) => part?.title ?? [])
    .map((title) => ({ title, words: foldedWords(title).filter((word) => isBegun(word, others)) }))
    .find(({ words }) => words.length > 0);
}

/** The rest of a text that begins with a speaker’s name, as in “Ada Okoye (WaterAid)’s study …”. */
function withoutOpeningName(text: string, speakers: readonly Person[]): string {
  const speaker = speakers.find(({ name }) => text.startsWith(name));
  const rest = text.slice(speaker?.name.length ?? 0);
  const opening = /^(?: \([^()]*\))?(?:['’]s(?=\s))?[\s,:–—-]+(?=\S)/u.exec(rest)?.[0];
  return speaker && opening !== undefined ? `…${rest.slice(opening.length)}` : text;
}

/** What a target is, without its speakers: `Session 4, contribution 2`. */
export function detailOf(target: Target): string {
  switch (target.type) {
    case 'highlight':
    case 'exchange':
      return target.what;
    case 'session':
    case 'part':
    case 'report':
    case 'summary':
    case 'day':
    case 'passage':
      return excerpt(target.title, 80);
  }
}

/** The speakers that are typed, or else all of them. Empty if only the word that marks them as inferred would fit. */
function speakersOf(say: Translate, target: FindingTarget, words: readonly string[], length: number): string {
  const typed = speakersWith(words, target);
  const people = typed.length > 0 ? typed : shownSpeakers(target);
  const shown = people.map((person) => ({ ...person, name: shortName(person.name, words, length) }));
  const names = speakerNames(say, shown, target.finding);
  const isInferred = names !== speakerNames(say, shown);
  return isInferred && names.length > length ? '' : excerpt(names, length);
}

/** The speakers with a name that has some words, or their beginnings. */
function speakersWith(words: readonly string[], target: FindingTarget): readonly Person[] {
  return shownSpeakers(target).filter(({ name }) => hasBegun(name, words));
}

/** A single letter begins too many words. */
function hasBegun(text: string, typed: readonly string[]): boolean {
  return foldedWords(text).some((word) => typed.some((each) => each.length > 1 && word.startsWith(each)));
}

function shownSpeakers(target: FindingTarget): readonly Person[] {
  return target.type === 'passage' ? target.speakers : target.mainSpeakers;
}
