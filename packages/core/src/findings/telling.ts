import type { Vocabulary } from '../outline/vocabulary.js';
import { wordsOf } from '../outline/words.js';
import { readSentences } from '../facts/sentences.js';
import { readMentions, type Mention } from '../people/mentions.js';
import type { RosterEntry } from '../people/roster.js';
import type { Reading } from './reading.js';

/**
 * What a sentence of told minutes does:
 * `ask`: somebody asks; `comment`: somebody unnamed remarks; `answer`: somebody named, or the panel, speaks;
 * `continue`: it goes on with what the sentence before it did.
 */
export interface Telling {
  readonly act: 'ask' | 'comment' | 'answer' | 'continue';
  /** Who asks or answers, where named. */
  readonly speakers: readonly RosterEntry[];
  /** Who is asked, where named. */
  readonly asked: readonly RosterEntry[];
  /** The subject is the same unnamed person as before: `The participant asked …`. */
  readonly again?: boolean;
  /** The subject is a group without names: `Panelists`, `Several discussants`. */
  readonly group?: boolean;
  /** The subject is a pronoun: `She answered`. */
  readonly pronoun?: boolean;
}

const intro =
  /^(?:in (?:response|reply|answer|turn|addition|closing|conclusion|particular|this context)|responding|however|moreover|finally|additionally|furthermore|then|also|similarly|meanwhile|next|later|lastly|on (?:a|an|the) [\p{L}\s-]{1,40}|from (?:his|her|their) [\p{L}\s-]{1,30}|to this|with respect to [\p{L}\s-]{1,60}|regarding [\p{L}\s-]{1,60})(?:,\s*|\s+(?=\p{Lu}))/iu;
/** `By comparison, …`, `As for the rich, …`: what may stand before the subject. */
const aside =
  /^(?:in|by|on|from|with|as|for|after|before|to|at|like|unlike|given|building|drawing|concerning|beyond|besides|despite|during|within|speaking|returning)\s[^,.;:?!“”"]{1,100},\s(?=\p{L})/iu;
const adverbs =
  /^(?:(?:also|further|then|again|later|first|finally|subsequently|additionally|in turn|therefore|briefly|both|all|had|has|have|went on to|would)\s+)+/i;
const passiveAsk =
  /^(?:was|were|is|are|had been)\s+(?:(?:also|then|further|next|again|subsequently|first)\s+)*(?:asked|queried|questioned|pressed|challenged|invited to comment)\b/i;
const activeAsk =
  /^(?:asked|asks|queried|wondered|inquired|enquired|questioned|requested|sought|raised (?:a|the|another) question|posed|put (?:a|the) question|wanted to know|(?:was|were) (?:curious|interested|eager|keen)|sought to know)\b/i;
const passiveQuestion =
  /^(?:was|were|came|arose|concerned|related|focused|addressed|centered|centred|had to do|(?:was|were) (?:also )?(?:posed|raised|asked|directed|put))\b/i;
const comment =
  /^(?:commented|remarked|observed|pointed out|noted|raised|highlighted|suggested|stressed|mentioned|said|stated|shared|cautioned|added|argued|expressed|felt|noticed|reminded|proposed|emphasi[sz]ed|acknowledged)\b/i;
const pronouns = /^(?:he|she|they|s\/he|he\/she)\s+/i;
/** `…, noted Robin.` */
const inverted =
  /[,”"]\s+(?:noted|said|added|explained|argued|replied|responded|answered|stated|suggested|observed|concluded|commented|admitted|continued)\s+(\p{Lu}[^,.;:]{1,60})[.]?$/u;

/** Whether a text only goes on with what was said before it: nobody new speaks or asks in its first sentence. */
export function goesOn(text: string, { roster, vocabulary }: Reading): boolean {
  const [first] = readSentences(text);
  const sentence = first ? text.slice(first.start, first.end) : text;
  return readTelling(sentence, readMentions(sentence, roster, new Set(), vocabulary), vocabulary).act === 'continue';
}

/** Reads what one sentence does, from its subject and its verb. `mentions` are those of the sentence, offsets in `sentence`. */
export function readTelling(sentence: string, mentions: readonly Mention[], vocabulary: Vocabulary): Telling {
  const head = intro.exec(sentence.slice(0, 120))?.[0].length ?? 0;
  const people = subjectPeople(sentence, head, mentions) ?? subjectBehindAside(sentence, head, mentions);
  if (people)
    return personTelling(
      sentence.slice(people.end),
      people.entries,
      mentions.filter((mention) => mention.start >= people.end),
    );
  const unnamed = subjectUnnamed(sentence.slice(head, head + 120), vocabulary);
  const asked = mentions.map((mention) => mention.entry);
  if (unnamed) {
    const rest = sentence
      .slice(head + unnamed.end)
      .replace(/^,[^,]{1,60},\s*/, '')
      .replace(adverbs, '');
    if (unnamed.kind === 'question')
      return { act: passiveQuestion.test(rest) ? 'ask' : 'continue', speakers: [], asked };
    if (unnamed.kind === 'issue') return { act: 'comment', speakers: [], asked: [], group: true };
    if (passiveAsk.test(rest)) return { act: 'ask', speakers: [], asked: [] };
    if (activeAsk.test(rest)) return { act: 'ask', speakers: [], asked, ...(unnamed.again ? { again: true } : {}) };
    if (unnamed.kind === 'panel') return { act: 'answer', speakers: [], asked: [], group: true };
    if (comment.test(rest))
      return {
        act: 'comment',
        speakers: [],
        asked: [],
        ...(unnamed.again ? { again: true } : {}),
        ...(unnamed.plural ? { group: true } : {}),
      };
    return { act: 'continue', speakers: [], asked: [] };
  }
  const pronoun = pronouns.exec(sentence.slice(head, head + 12));
  if (pronoun) {
    const rest = sentence.slice(head + pronoun[0].length).replace(adverbs, '');
    const asks = passiveAsk.test(rest);
    return { act: asks ? 'ask' : 'continue', speakers: [], asked: [], pronoun: true };
  }
  const tail = inverted.exec(sentence.slice(-90));
  const speaker = tail ? mentions.find((mention) => mention.start >= sentence.length - tail[1]!.length - 2) : undefined;
  return speaker
    ? { act: 'answer', speakers: [speaker.entry], asked: [] }
    : { act: 'continue', speakers: [], asked: [] };
}

function personTelling(after: string, speakers: readonly RosterEntry[], others: readonly Mention[]): Telling {
  const rest = after.replace(/^\s*(?:\([^()]{0,120}\))?\s*/, '').replace(adverbs, '');
  if (passiveAsk.test(rest)) return { act: 'ask', speakers: [], asked: speakers };
  if (activeAsk.test(rest)) return { act: 'ask', speakers, asked: others.map((mention) => mention.entry) };
  if (!/^\p{Ll}/u.test(rest) || /^(?:is|are|was|were|and)\s/.test(rest))
    return { act: 'continue', speakers: [], asked: [] };
  return { act: 'answer', speakers, asked: [] };
}

interface Subject {
  readonly entries: readonly RosterEntry[];
  readonly end: number;
}

/** The people who are the sentence's subject: `Sapana Malla and Naran Munkhbat`. */
function subjectPeople(sentence: string, start: number, mentions: readonly Mention[]): Subject | undefined {
  const entries: RosterEntry[] = [];
  let end = start;
  for (const mention of mentions) {
    const gap = sentence.slice(end, mention.start);
    const follows =
      entries.length === 0
        ? mention.start === start ||
          /^(?:panelist|panellist|speaker|moderator|chair|presenter|professor|colleague)\s$/i.test(gap)
        : /^(?:\s*\([^()]{0,120}\))?\s*(?:,|,? and|&)\s$/.test(gap);
    if (!follows) break;
    entries.push(mention.entry);
    end = mention.end;
  }
  return entries.length > 0 ? { entries, end } : undefined;
}

function subjectBehindAside(sentence: string, head: number, mentions: readonly Mention[]): Subject | undefined {
  const start = head === 0 && mentions.length > 0 ? (aside.exec(sentence.slice(0, 120))?.[0].length ?? 0) : 0;
  if (start === 0) return undefined;
  return subjectPeople(
    sentence,
    start,
    mentions.filter((mention) => mention.start >= start),
  );
}

interface Unnamed {
  readonly kind: 'audience' | 'panel' | 'question' | 'issue';
  readonly end: number;
  readonly again: boolean;
  readonly plural: boolean;
}

/** `Another participant`, `A member of the audience`, `Several discussants`, `A question`. */
function subjectUnnamed(text: string, vocabulary: Vocabulary): Unnamed | undefined {
  const words = wordsOf(vocabulary);
  let offset = 0;
  let again = false;
  for (let index = 0; index < 5; index++) {
    const match = /^\s*([\p{L}’'-]+)/u.exec(text.slice(offset));
    if (!match) return undefined;
    const word = match[1]!.toLowerCase();
    offset += match[0].length;
    if (index === 0 && word === 'the') again = true;
    const after = /^(?:\s+(?:of|from|in|on)(?:\s+the)?\s+[\p{L}-]+(?:\s+[\p{L}-]+)?(?=\s+\p{Ll}))?/u.exec(
      text.slice(offset),
    )![0];
    const isGroupNoun = (set: ReadonlySet<string>): boolean => set.has(word);
    if (isGroupNoun(words.panel))
      return { kind: 'panel', end: skipSpace(text, offset), again, plural: word.endsWith('s') };
    if (isGroupNoun(words.audience)) {
      const of = /^\s+of the (?:audience|panel|public|group)\b/.exec(text.slice(offset))?.[0].length ?? 0;
      const member = /^\s+(?:member|members)\b/.exec(text.slice(offset + of))?.[0].length ?? 0;
      return {
        kind: 'audience',
        end: skipSpace(text, offset + of + member),
        again: again && word !== 'moderator' && word !== 'chair' && word !== 'facilitator',
        plural: word.endsWith('s'),
      };
    }
    if (word === 'question' || word === 'questions')
      return { kind: 'question', end: skipSpace(text, offset + after.length), again, plural: word.endsWith('s') };
    if (
      (word === 'issue' || word === 'issues' || word === 'point' || word === 'topic') &&
      /^\s+(?:raised|discussed|that was raised)\b/.test(text.slice(offset))
    ) {
      return { kind: 'issue', end: offset, again, plural: true };
    }
    const isDeterminer =
      /^(?:a|an|the|one|another|some|several|many|most|two|three|other|both|few|multiple|workshop|conference|session|audience|final|first|second|third|last|next|follow-up|further|additional)$/.test(
        word,
      );
    if (!isDeterminer) return undefined;
  }
  return undefined;
}

function skipSpace(text: string, offset: number): number {
  let end = offset;
  while (text[end] === ' ') end++;
  return end;
}
