import type { Client, Position } from './language-server-client.ts';
import type { Random } from './random.ts';
import type { Draft } from './served-workspace.ts';
import { createWording } from './wording.ts';

/** When something was asked, and milliseconds until its answer. */
export interface Answered {
  readonly kind: 'suggestions' | 'card';
  readonly at: number;
  readonly took: number;
}

export interface Typist {
  /** The next key, with what an editor asks after it. */
  press(): void;
  keys(): number;
  /** Done when nothing is unanswered. */
  answered(): Promise<void>;
}

/** A card is looked at every so many keys. */
const CARD = 40;

/**
 * Writes sentences, most of which cite something, wherever there is an empty line, and takes each back when it is done: the
 * proposal stays as large as it is.
 */
export function createTypist(client: Client, draft: Draft, random: Random, tell: (answer: Answered) => void): Typist {
  const { uri } = draft;
  const words = createWording(random);
  const empty = draft.text.split('\n').flatMap((line, index) => (line === '' ? [index] : []));
  const unanswered = new Set<Promise<unknown>>();
  let place: Position = { line: random.pick(empty), character: 0 };
  let sentence = '';
  let typed = 0;
  let keys = 0;

  const ask = (kind: Answered['kind'], method: string, position: Position): void => {
    const at = performance.now();
    const answer = client.request(method, { textDocument: { uri }, position }).then(
      () => tell({ kind, at, took: performance.now() - at }),
      // What is edited meanwhile is not answered.
      () => undefined,
    );
    unanswered.add(answer);
    void answer.finally(() => unanswered.delete(answer));
  };
  const begin = (): void => {
    if (typed > 0) void client.edit(uri, place, { ...place, character: typed }, '');
    const id = `s${random.int(1, 9000)}.${random.pick(['h', 'q'])}${random.int(1, 3)}`;
    sentence = `${words.sentence()} ${random.pick([`[@${id}]`, `@${id} says so`, '', `[@${words.place()}]`])}`;
    place = { line: random.pick(empty), character: 0 };
    typed = 0;
  };
  begin();
  return {
    press: () => {
      if (typed === sentence.length) begin();
      const position = { ...place, character: typed };
      void client.edit(uri, position, position, sentence[typed] ?? '');
      typed++;
      keys++;
      const key = sentence.lastIndexOf('@', typed - 1);
      if (key >= 0 && !/[\] ]/.test(sentence.slice(key, typed))) {
        ask('suggestions', 'textDocument/completion', { ...place, character: typed });
      }
      if (keys % CARD === 0) ask('card', 'textDocument/hover', draft.popular);
    },
    keys: () => keys,
    answered: async () => {
      await Promise.all(unanswered);
    },
  };
}
