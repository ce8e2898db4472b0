// A language model that answers with the text of `answer.txt` in the folder, and keeps what it was sent in `asked.txt`.
const { appendFileSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { setImmediate } = require('node:timers');
const { LanguageModelTextPart, lm, workspace } = require('vscode');

exports.activate = ({ subscriptions }) => {
  const folder = workspace.workspaceFolders[0].uri.fsPath;
  const model = { name: 'Test Model', family: 'test', version: '1', maxInputTokens: 20_000, maxOutputTokens: 20_000 };
  subscriptions.push(
    lm.registerLanguageModelChatProvider('findings-tests', {
      provideLanguageModelChatInformation: () => [{ ...model, id: 'test-model', capabilities: {} }],
      provideTokenCount: (_model, text) => String(text).length,
      provideLanguageModelChatResponse: async (_model, messages, _options, progress, cancellation) => {
        for (const { content } of messages)
          for (const { value } of content) appendFileSync(join(folder, 'asked.txt'), `${value}\n`);
        const answer = readFileSync(join(folder, 'answer.txt'), 'utf8');
        const isEndless = answer.startsWith('endless');
        do {
          progress.report(new LanguageModelTextPart(isEndless ? answer.repeat(1000) : answer));
          await new Promise((resolve) => setImmediate(resolve));
        } while (isEndless && !cancellation.isCancellationRequested);
      },
    }),
  );
};
