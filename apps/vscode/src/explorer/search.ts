import { commands, Disposable, l10n, window } from 'vscode';
import type { InputBox, TreeView } from 'vscode';
import { debounce } from '../debounce.js';
import type { Line } from './tree-line.js';
import { nameOf } from './sort-order.js';
import type { Tree } from './tree.js';

/** Whether something is searched for: then there is a button that ends that. */
const SEARCHED = 'findings.explorer.isSearched';

/** Narrows the tree down as the writer types. */
export function registerSearch(tree: Tree, view: TreeView<Line>): Disposable {
  const search = (words: string): void => {
    tree.show({ words: words.trim() });
    void commands.executeCommand('setContext', SEARCHED, tree.shown.words !== '');
  };
  return Disposable.from(
    commands.registerCommand('findings.explorer.search', async (words?: unknown) => {
      if (typeof words === 'string') return search(words);
      await commands.executeCommand('findings.explorer.focus');
      ask(tree.shown.words, search);
    }),
    commands.registerCommand('findings.explorer.clearSearch', () => search('')),
    tree.onDidFill((count) => {
      view.message = messageFor(tree, count);
    }),
  );
}

function ask(words: string, search: (words: string) => void): void {
  const box: InputBox = window.createInputBox();
  const typed = debounce(search);
  box.title = l10n.t('Search Findings');
  box.placeholder = l10n.t('Who said it, or what it is about');
  box.prompt = l10n.t('The findings that match are listed while you type.');
  box.value = words;
  box.onDidChangeValue(typed.later);
  box.onDidAccept(() => box.hide());
  box.onDidHide(() => {
    typed.now();
    box.dispose();
  });
  box.show();
}

/** Nothing where the tree shows what one expects. */
function messageFor(tree: Tree, count: number): string {
  const { by, words } = tree.shown;
  if (words !== '') {
    return count === 0
      ? l10n.t('Nothing is found for “{0}”. Try fewer words, or the name of who said it.', words)
      : l10n.t('What is found for “{0}”', words);
  }
  return by === 'session' || count === 0 ? '' : nameOf(by);
}
