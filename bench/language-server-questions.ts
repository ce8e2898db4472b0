import type { Client, Position } from './language-server-client.ts';
import type { Question } from './latency.ts';
import type { Draft } from './served-workspace.ts';

/** What people type to find something: ids, names, words, and what they type wrongly. */
const TYPED = [
  's4711.h2',
  's12.q',
  'mended-3',
  'Kormbe',
  'thoringham',
  'Wexaldi',
  'budgets',
  'harbors',
  'midwives',
  'unfinished',
  'regstires',
  'council',
];

const moved = ({ line, character }: Position, by: number): Position => ({ line, character: character + by });

/** The same question at several places. */
export function askedAt(client: Client, method: string, { uri }: Draft, places: readonly Position[]): Question[] {
  const textDocument = { uri };
  return places.map((position) => ({ ask: () => client.request(method, { textDocument, position }) }));
}

/** Each letter and the suggestions that follow it, as one. */
export function typedLetters(client: Client, { uri, key }: Draft): Question[] {
  return TYPED.flatMap((typed) =>
    [...typed].map((letter, index) => ({
      ask: async () => {
        const position = moved(key, index + 1);
        await client.edit(uri, moved(key, index), moved(key, index), letter);
        const triggerKind = index === 0 ? 1 : 3;
        await client.request('textDocument/completion', { textDocument: { uri }, position, context: { triggerKind } });
      },
      after: async () => {
        if (index === typed.length - 1) await client.edit(uri, key, moved(key, typed.length), '');
        await client.quiet();
      },
    })),
  );
}

/** One digit after another into a wrong id, and out of it again: each time something else is said of it. */
export function typedDigits({ edit, quiet }: Client, { uri }: Draft, place: Position, done: () => Promise<unknown>) {
  const digits = [...'1234567890'];
  const ask = (start: number, end: number, text: string): Question => ({
    ask: async () => {
      await edit(uri, moved(place, start), moved(place, end), text);
      await done();
    },
    after: quiet,
  });
  return [
    ...digits.map((digit, index) => ask(index, index, digit)),
    ...digits.map((_, index) => ask(digits.length - index - 1, digits.length - index, '')),
  ];
}

/** The only name that a place has, given anew and not applied. */
export function renames(client: Client, { uri }: Draft, position: Position, names: readonly string[]): Question[] {
  return names.map((newName) => ({
    ask: () => client.request('textDocument/rename', { textDocument: { uri }, position, newName }),
  }));
}

export function references(client: Client, { uri }: Draft, places: readonly Position[]): Question[] {
  const context = { includeDeclaration: true };
  return places.map((position) => ({
    ask: () => client.request('textDocument/references', { textDocument: { uri }, position, context }),
  }));
}
