import { commands, Disposable, l10n, window } from 'vscode';
import type { InputBox, TreeView } from 'vscode';
import { debounce } from '../debounce.js';
import type { Line } from './tree-line.js';
import { orderName } from './sort-order.js';
import type { Tree } from './tree.js';

/** The context key that shows the button “Clear Search”. */
const IS_SEARCHED = 'findings.explorer.isSearched';

/** Filters the tree while the user types. */
export function registerSearch(tree: Tree, view: TreeView<Line>): Disposable {
  const search = (words: string): void => {
    tree.show({ words: words.trim() });
    void commands.executeCommand('setContext', IS_SEARCHED, tree.state.words !== '');
  };
  return Disposable.from(
    commands.registerCommand('findings.explorer.search', async (words?: unknown) => {
      if (typeof words === 'string') return search(words);
      await commands.executeCommand('findings.explorer.focus');
      showInput(tree.state.words, search);
    }),
    commands.registerCommand('findings.explorer.clearSearch', () => search('')),
    tree.onDidFill((count) => {
      view.message = messageFor(tree, count);
    }),
  );
}

function showInput(words: string, search: (words: string) => void): void {
  const box: InputBox = window.createInputBox();
  const debounced = debounce(search);
  box.title = l10n.t('Search Findings');
  box.placeholder = l10n.t('Speaker or topic');
  box.prompt = l10n.t('Matching findings are listed as you type.');
  box.value = words;
  box.onDidChangeValue(debounced.schedule);
  box.onDidAccept(() => box.hide());
  box.onDidHide(() => {
    debounced.flush();
    box.dispose();
  });
  box.show();
}

/** Empty if the tree shows its default content. */
function messageFor(tree: Tree, count: number): string {
  const { by, words } = tree.state;
  if (words !== '') {
    return count === 0
      ? l10n.t('No results for “{0}”. Try fewer words, or a speaker’s name.', words)
      : l10n.t('Results for “{0}”', words);
  }
  return by === 'session' || count === 0 ? '' : orderName(by);
}
