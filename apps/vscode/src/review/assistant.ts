import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type { CancellationToken, LanguageModelChat } from 'vscode';

/** Characters. A longer answer is not a list of corrections. */
const LONGEST_ANSWER = 400_000;
/** Characters of a prompt, however much a model can read. */
const LONGEST_PROMPT = 60_000;
/** Characters for each token of a model, at least. Half of its tokens are for the answer. */
const CHARACTERS = 3;

/** The language models that the person has in VS Code. Some editors that are built on it have none. */
export async function chatModels(): Promise<readonly LanguageModelChat[]> {
  const { lm } = vscode as Partial<typeof vscode>;
  return lm && 'selectChatModels' in lm ? lm.selectChatModels() : [];
}

/** The most characters of a prompt. */
export function promptSize({ maxInputTokens }: LanguageModelChat): number {
  return Math.min(LONGEST_PROMPT, Math.floor((maxInputTokens * CHARACTERS) / 2));
}

/**
 * Sends prompts to a model, one after another.
 *
 * @param onAnswer receives the number of answers so far
 * @returns the answers
 * @throws Error with a message for users, if the model refuses or does not stop
 */
export async function askModel(
  model: LanguageModelChat,
  prompts: readonly string[],
  cancellation: CancellationToken,
  onAnswer: (done: number) => void,
): Promise<readonly string[]> {
  const answers: string[] = [];
  const justification = l10n.t('Findings asks for corrections to how a report is read. You decide about each of them.');
  for (const prompt of prompts) {
    const { text } = await model.sendRequest(
      [vscode.LanguageModelChatMessage.User(prompt)],
      { justification },
      cancellation,
    );
    let answer = '';
    for await (const piece of text) {
      answer += piece;
      if (answer.length > LONGEST_ANSWER)
        throw new Error(l10n.t('{0} did not finish its answer, so it was stopped.', model.name));
    }
    answers.push(answer);
    onAnswer(answers.length);
  }
  return answers;
}
