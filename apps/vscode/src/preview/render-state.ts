import type { CitedResult, CitedFindingItem, CitedKeyItem } from '@findings/language-server/protocol';
import { Uri } from 'vscode';
import { addressFrom } from './file-link.js';
import type { FileLink } from './file-link.js';

type Wrong = CitedResult['wrong'][number];

/** One making of a preview: what is known of its document, and which citation is the next one. */
export interface RenderState {
  readonly answer: CitedResult;
  /** What the next citation with this key names, and what is wrong with it. */
  next(key: string): {
    readonly cited: CitedKeyItem | undefined;
    readonly wrong: readonly Wrong[];
    readonly card: string;
  };
  /** Where a finding stands, as the preview links it. */
  addressOf(finding: CitedFindingItem): FileLink | undefined;
}

export function createRendering(answer: CitedResult, document: Uri): RenderState {
  const byKey = new Map(answer.keys.map((each) => [each.key, each]));
  const wrong = new Map<string, Wrong[]>();
  for (const each of answer.wrong) {
    const name = `${each.nth} ${each.key}`;
    wrong.set(name, [...(wrong.get(name) ?? []), each]);
  }
  const counts = new Map<string, number>();
  let cards = 0;
  return {
    answer,
    next: (key) => {
      const nth = counts.get(key) ?? 0;
      counts.set(key, nth + 1);
      return { cited: byKey.get(key), wrong: wrong.get(`${nth} ${key}`) ?? [], card: `findings-card-${cards++}` };
    },
    addressOf: ({ location: { uri, range } }) => addressFrom(document, Uri.parse(uri, true), range.start.line),
  };
}
