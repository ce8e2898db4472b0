import type { CitedFindingItem, CitedKeyItem } from '@findings/language-server/protocol';
import { l10n } from 'vscode';

/** Writes text so that nothing in it is markup. */
export type Escape = (text: string) => string;

/** Who said it, when, and the words; or what may be meant. Reports are not trusted: all of their words are escaped. */
export function cardHtml(
  { finding, candidates }: Pick<CitedKeyItem, 'finding' | 'candidates'>,
  wrong: readonly { readonly message: string }[],
  h: Escape,
): string {
  const messages = wrong.map(({ message }) => `<span class="findings-says">${h(message)}</span>`).join('');
  if (finding) return messages + findingHtml(finding, h);
  // A message says what may be meant.
  return messages === '' ? candidatesHtml(candidates, h) : messages;
}

export function findingHtml({ title, speakers, session, text }: CitedFindingItem, h: Escape): string {
  const who = speakers
    .map(({ name, affiliation }) => {
      const of = affiliation === undefined ? '' : `<span class="findings-of">, <bdi>${h(affiliation)}</bdi></span>`;
      return `<bdi>${h(name)}</bdi>${of}`;
    })
    .join('; ');
  const where = session === undefined ? '' : `<span class="findings-where"><bdi>${h(session)}</bdi></span>`;
  const words = text === '' ? '' : `<span class="findings-words" dir="auto">${h(text)}</span>`;
  return `<span class="findings-who">${who === '' ? `<bdi>${h(title)}</bdi>` : who}</span>${where}${words}`;
}

const SHOWN = 5;

function candidatesHtml(candidates: CitedKeyItem['candidates'], h: Escape): string {
  if (candidates.length === 0) return `<span class="findings-says">${h(l10n.t('Not a finding.'))}</span>`;
  const lines = candidates
    .slice(0, SHOWN)
    .map(({ id, title }) => `<span class="findings-where"><code>${h(id)}</code> <bdi>${h(title)}</bdi></span>`);
  return lines.join('');
}
