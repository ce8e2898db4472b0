import type { CancellationToken, CompletionItem, CompletionList, Position, ProviderResult, TextDocument } from 'vscode';

type Suggested = ProviderResult<CompletionItem[] | CompletionList>;

interface Asked {
  readonly place: string;
  /** Whether VS Code got something to suggest. */
  readonly isAnswered: Promise<boolean>;
}

const known = new WeakMap<TextDocument, Asked>();

/** VS Code asks for suggestions: at each key while its list is open. */
export function noteCompletionRequest(
  document: TextDocument,
  position: Position,
  token: CancellationToken,
  answer: Suggested,
): Suggested {
  const isAnswered = Promise.resolve(answer).then(
    (items) => !token.isCancellationRequested && (Array.isArray(items) ? items : (items?.items ?? [])).length > 0,
    () => false,
  );
  known.set(document, { place: nameOf(document, position), isAnswered });
  return answer;
}

/** Whether it asked for them in this place of the document as it is now, and has what it asked for. */
export async function hasSuggestions(document: TextDocument, position: Position): Promise<boolean> {
  const asked = known.get(document);
  return asked?.place === nameOf(document, position) && (await asked.isAnswered);
}

/** Who types is faster than VS Code's questions, which then are about a place farther back. */
function nameOf({ version }: TextDocument, { line, character }: Position): string {
  return `${version}:${line}:${character}`;
}
