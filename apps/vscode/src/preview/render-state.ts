import type { CitedResult, CitedFindingItem, CitedKeyItem } from '@findings/language-server/protocol';
import { Uri } from 'vscode';
import { fileLink } from './file-link.js';
import type { FileLink } from './file-link.js';

type CitedProblem = CitedResult['wrong'][number];

/** The state of rendering a preview once: the citations of its document, and which one is next. */
export interface RenderState {
  readonly result: CitedResult;
  /** The next citation with this key, and its problems. */
  nextCitation(key: string): {
    readonly cited: CitedKeyItem | undefined;
    readonly problems: readonly CitedProblem[];
    readonly card: string;
  };
  /** The preview's link to a finding. */
  linkOf(finding: CitedFindingItem): FileLink | undefined;
}

export function createRenderState(result: CitedResult, document: Uri): RenderState {
  const byKey = new Map(result.keys.map((each) => [each.key, each]));
  const problems = new Map<string, CitedProblem[]>();
  for (const each of result.wrong) {
    const name = `${each.nth} ${each.key}`;
    problems.set(name, [...(problems.get(name) ?? []), each]);
  }
  const counts = new Map<string, number>();
  let cards = 0;
  return {
    result,
    nextCitation: (key) => {
      const nth = counts.get(key) ?? 0;
      counts.set(key, nth + 1);
      return { cited: byKey.get(key), problems: problems.get(`${nth} ${key}`) ?? [], card: `findings-card-${cards++}` };
    },
    linkOf: ({ location: { uri, range } }) => fileLink(document, Uri.parse(uri, true), range.start.line),
  };
}
