import { byScript } from '../sentences/plain-text.js';
import type { OffsetRange } from '../words/offset-range.js';
import type { Element } from './matcher.js';
import type { WordClasses } from './word-classes.js';

/** A place where a sentence names people. */
export interface Mention<Person> extends OffsetRange {
  readonly people: readonly Person[];
  /** The words may name something else. */
  readonly isDoubtful?: boolean;
}

/** An element that names people. */
interface PersonElement<Person> extends Element {
  readonly people: readonly Person[];
}

export type SentenceElement<Person> = Element | PersonElement<Person>;

export function isPerson<Person>(element: SentenceElement<Person>): element is PersonElement<Person> {
  return 'people' in element;
}

/** A genitive, an article that an apostrophe joins to the next word, a word, or a mark. */
const tokenOf = byScript(
  /['’][sS](?![A-Za-z])|(?<![A-Za-z0-9])(?:[cdjlmnstCDJLMNST]|[qQ][uU])['’](?=[A-Za-z]{2})|[A-Za-z0-9]+(?:(?:['’](?![sS](?![A-Za-z]))|[.-])[A-Za-z0-9]+)*|[^\s]/g,
  () =>
    /['’][sS](?![\p{L}\p{M}])|(?<![\p{L}\p{M}\p{N}])(?:[cdjlmnstCDJLMNST]|[qQ][uU])['’](?=[\p{L}\p{M}]{2})|[\p{L}\p{M}\p{N}]+(?:(?:['’](?![sS](?![\p{L}\p{M}]))|[.-])[\p{L}\p{M}\p{N}]+)*|[^\s]/gu,
);
const GENITIVE = /^['’]s$/i;

/** A bracket that is longer, in UTF-16 code units, is read as text. */
const LONGEST_BRACKET = 300;

/**
 * The elements of a sentence: words and marks, and one element for each quotation, bracket and person. `START` is before them, `END`
 * after them. Linear.
 *
 * @param quotations ranges with their marks
 */
export function readElements<Person>(
  text: string,
  words: WordClasses,
  mentions: readonly Mention<Person>[],
  quotations: readonly OffsetRange[],
): SentenceElement<Person>[] {
  const whole = (name: string, start: number, end: number): Element => ({
    classes: words.sets.numberOfOne(name),
    start,
    end,
  });
  const elements: SentenceElement<Person>[] = [whole('START', 0, 0)];
  const token = tokenOf(text);
  let people = 0;
  let quotes = 0;
  token.lastIndex = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [word] = match;
    const start = match.index;
    while (people < mentions.length && mentions[people]!.end <= start) people++;
    while (quotes < quotations.length && quotations[quotes]!.end <= start) quotes++;
    const mention = mentions[people];
    const quote = quotations[quotes];
    let end = start + word.length;
    if (quote && quote.start <= start) {
      end = quote.end;
      const isSetOff = /[,!?—–-]["”’'»“‹›]?$/.test(text.slice(start, end));
      elements.push({ classes: words.sets.numberOf(isSetOff ? ['QUOTE', 'SETOFF'] : ['QUOTE']), start, end });
    } else if (mention && mention.start <= start) {
      end = mention.end;
      const classes = mention.isDoubtful ? words.sets.numberOf(['PERSON', 'CAP']) : words.sets.numberOfOne('PERSON');
      elements.push({ classes, start, end, people: mention.people });
    } else if (word === '(' || word === '[') {
      const close = text.slice(start, start + LONGEST_BRACKET).indexOf(word === '(' ? ')' : ']');
      if (close > 0) end = start + close + 1;
      elements.push(end > start + 1 ? whole('PAREN', start, end) : { classes: words.classesOf(word), start, end });
    } else if (word.length === 2 && GENITIVE.test(word)) elements.push(whole('GEN', start, end));
    else elements.push({ classes: words.classesOf(word), start, end });
    token.lastIndex = end;
  }
  elements.push(whole('END', text.length, text.length));
  return elements;
}
