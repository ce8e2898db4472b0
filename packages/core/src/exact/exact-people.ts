import { nestedBlocks } from '../blocks/block-lines.js';
import type { Block } from '../blocks/block.js';
import { readName } from '../people/name.js';
import type { ListedPerson, Roster } from '../people/roster.js';
import { trailingBracket } from '../people/brackets.js';
import { type Vocabulary, isCommonWord } from '@findings/language';
import type { BareContext } from '../findings/read-report.js';
import { isShortForm } from '../people/initials.js';
import { bareLabel } from './exact-text.js';

/** What can be said of a person below the name: `- also: AD; Ms. Diaz`. */
export const PERSON_DETAILS: readonly string[] = ['also', 'of', 'role', 'title', 'id'];
const DETAIL = new RegExp(`^(${PERSON_DETAILS.join('|')}): (.+)$`, 'u');

/** Makes known the people of the list `## Participants`. */
export function readExactPeople(
  items: readonly Block[],
  { roster, vocabulary, isProseWord }: Pick<BareContext, 'roster' | 'vocabulary' | 'isProseWord'>,
): void {
  for (const item of items) {
    const { prose } = item;
    if (item.kind === 'item' && prose.text !== '')
      roster.addListed(readExactPerson(prose.text, item.children, vocabulary, isProseWord), vocabulary);
  }
}

function readExactPerson(
  line: string,
  children: readonly Block[],
  vocabulary: Vocabulary,
  isProseWord: BareContext['isProseWord'],
): ListedPerson {
  const details = new Map<string, string[]>();
  for (const { prose } of children) {
    const detail = DETAIL.exec(prose.text);
    if (detail) details.set(detail[1]!, [...(details.get(detail[1]!) ?? []), ...valuesOf(detail[2]!)]);
  }
  const list = (key: string): readonly string[] => details.get(key) ?? [];
  const bracket = trailingBracket(line);
  const text = bracket?.before ?? line;
  const [title] = list('title');
  const name = title === undefined ? readName(text, vocabulary) : undefined;
  const honorific = title ?? name?.honorific;
  const plain = name?.tokens.join(' ');
  const isWhole = name !== undefined && text === (name.honorific === undefined ? plain : `${name.honorific} ${plain}`);
  const [id] = list('id');
  const inside = bracket?.inside ?? '';
  const isNickname = name !== undefined && isShortForm(inside, { name }) && !isCommonWord(inside, isProseWord);
  return {
    name: isWhole ? { ...name, text: plain! } : { text, tokens: [text] },
    ...(honorific === undefined ? {} : { honorific }),
    affiliations: [...(inside === '' || isNickname ? [] : [inside]), ...list('of')],
    roles: list('role'),
    aliases: [...(isNickname ? [inside] : []), ...list('also')],
    ...(id === undefined ? {} : { id }),
  };
}

/** Values with semicolons between them, or one in quotation marks. */
function valuesOf(text: string): readonly string[] {
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? [text.slice(1, -1)] : text.split('; ');
}

/** Makes known those who speak without being listed, as after a correction by hand. */
export function readExactLabels(blocks: readonly Block[], roster: Roster, vocabulary: Vocabulary): void {
  for (const block of blocks) {
    for (const each of nestedBlocks(block)) {
      const { marks, prose } = each;
      const bold = marks.find((mark) => mark.kind === 'strong' && mark.start === 0);
      if (!bold || each.kind === 'heading' || marks.some((mark) => mark.kind === 'comment')) continue;
      const label = prose.text.slice(0, bold.end);
      const text = bareLabel(label);
      const name = readName(text, vocabulary);
      if (!name || name.tokens.length < 2 || roster.listed(text) || roster.resolve(name)) continue;
      const bracket = trailingBracket(label);
      const { honorific } = name;
      roster.addListed(
        {
          name,
          ...(honorific === undefined ? {} : { honorific }),
          affiliations: bracket ? [bracket.inside] : [],
          roles: [],
          aliases: [],
        },
        vocabulary,
      );
    }
  }
}
