import { commands, Disposable, window } from 'vscode';
import { debounce } from '../debounce.js';
import type { FeatureContext } from '../feature-context.js';
import { ReadingView } from './reading-view.js';

/** The view “Cited Finding”. */
export function registerReading(context: FeatureContext): Disposable {
  const view = new ReadingView(context);
  const run = (work: Promise<void>): void =>
    void work.catch((error: unknown) => context.log.warn(`The cited finding could not be read: ${String(error)}`));
  const { schedule } = debounce(() => run(view.follow(window.activeTextEditor)));
  return Disposable.from(
    window.registerWebviewViewProvider('findings.reading', view),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) schedule();
    }),
    window.onDidChangeActiveTextEditor(() => schedule()),
    context.onResultsChanged(() => run(view.refresh())),
    commands.registerCommand('findings.reading.keep', () => view.keep(true)),
    commands.registerCommand('findings.reading.follow', () => view.keep(false)),
    commands.registerCommand('findings.showReading', () => commands.executeCommand('findings.reading.focus')),
  );
}
