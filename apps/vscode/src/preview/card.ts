import type { CitedFindingItem, CitedKeyItem } from '@findings/language-server/protocol';
import { l10n } from 'vscode';

/** Escapes text for HTML. */
export type Escape = (text: string) => string;

/** The card of a citation: problems, then the speakers, the session and the words, or the candidates of an unresolved key. */
export function cardHtml(
  { finding, candidates }: Pick<CitedKeyItem, 'finding' | 'candidates'>,
  problems: readonly { readonly message: string }[],
  h: Escape,
): string {
  const messages = problems.map(({ message }) => `<span class="findings-says">${h(message)}</span>`).join('');
  if (finding) return messages + findingHtml(finding, h);
  // The message of a problem names the candidates.
  return messages === '' ? candidatesHtml(candidates, h) : messages;
}

export function findingHtml({ title, speakers, part, text }: CitedFindingItem, h: Escape): string {
  const speakerHtml = speakers
    .map(({ name, affiliation }) => {
      const affiliationHtml =
        affiliation === undefined ? '' : `<span class="findings-of">, <bdi>${h(affiliation)}</bdi></span>`;
      return `<bdi>${h(name)}</bdi>${affiliationHtml}`;
    })
    .join('; ');
  const partHtml = part === undefined ? '' : `<span class="findings-where"><bdi>${h(part)}</bdi></span>`;
  const textHtml = text === '' ? '' : `<span class="findings-words" dir="auto">${h(text)}</span>`;
  return `<span class="findings-who">${speakerHtml === '' ? `<bdi>${h(title)}</bdi>` : speakerHtml}</span>${partHtml}${textHtml}`;
}

const MAX_CANDIDATES = 5;

function candidatesHtml(candidates: CitedKeyItem['candidates'], h: Escape): string {
  if (candidates.length === 0) return `<span class="findings-says">${h(l10n.t('Not a finding.'))}</span>`;
  const lines = candidates
    .slice(0, MAX_CANDIDATES)
    .map(({ id, title }) => `<span class="findings-where"><code>${h(id)}</code> <bdi>${h(title)}</bdi></span>`);
  return lines.join('');
}
