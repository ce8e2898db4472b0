import { commands, Disposable, l10n, window, workspace } from 'vscode';
import type { TextDocument, TextEditor, Uri, WebviewView, WebviewViewProvider } from 'vscode';
import { pinRequest, readingRequest } from '@findings/language-server/protocol';
import type { ReadingParams, ReadingResult, UnmatchedResult } from '@findings/language-server/protocol';
import { debounce } from '../debounce.js';
import type { FeatureContext } from '../feature-context.js';
import { applyAndSave } from '../add-report/apply-edit.js';
import { applyInsertion } from '../insert/apply-insertion.js';
import { openAt } from '../open.js';
import { findOriginal, openOriginal } from '../original.js';
import { emptyContent, linkedFindings, readingContent, readingPage, unmatchedContent } from './reading-page.js';
import type { ReadingMessage } from './reading-page.js';
import { fileName } from '../files.js';

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

/** What is shown, and the proposal that cites it. */
interface Shown {
  readonly document: TextDocument;
  readonly reading: ReadingResult;
  /** The PDF or other file from which the report was imported. */
  readonly original: Uri | undefined;
  /** Whether the cursor has left the citation of the finding. */
  readonly isLast: boolean;
}

interface Request {
  readonly document: TextDocument;
  readonly at: Omit<ReadingParams, 'textDocument'>;
  readonly isLast: boolean;
}

/** The view that shows in full what is cited at the cursor. It can be kept while the cursor moves on. */
class ReadingView implements WebviewViewProvider {
  #view: WebviewView | undefined;
  #shown: Shown | undefined;
  /** The citation that is shown because it does not match one finding. Then no finding is shown. */
  #unmatched: UnmatchedResult['unmatched'] | undefined;
  #html = '';
  #isKept = false;
  /** The latest request, until its result arrives. Results of earlier requests are outdated. */
  #request: Request | undefined;

  constructor(private readonly context: FeatureContext) {}

  resolveWebviewView(view: WebviewView): void {
    this.#view = view;
    // The page loads nothing, and its links are messages.
    view.webview.options = { enableScripts: true, localResourceRoots: [] };
    view.webview.onDidReceiveMessage((message: ReadingMessage) => {
      this.#run(message).catch((error: unknown) => this.context.log.error(String(error)));
    });
    view.onDidDispose(() => (this.#view = undefined));
    view.webview.html = readingPage(crypto.randomUUID());
  }

  /**
   * Shows the citation at the cursor. Without one, the last finding stays, with a note, as long as the proposal cites it. So writers can read
   * it while they write the next sentence.
   */
  async follow(editor: TextEditor | undefined): Promise<void> {
    if (!editor || this.#isKept || !this.#view?.visible || editor.document.languageId !== 'markdown') return;
    const position = this.context.client.code2ProtocolConverter.asPosition(editor.selection.active);
    const before = this.#shown;
    const reading = await this.#show(editor.document, { position });
    if (!reading && before && before === this.#shown) await this.#showAgain(before, true);
  }

  #showAgain({ document, reading: { finding } }: Shown, isLast: boolean) {
    return this.#show(document, { finding }, isLast);
  }

  /** Whether to keep what is shown while the cursor moves. */
  keep(isKept: boolean): void {
    this.#isKept = isKept;
    void commands.executeCommand('setContext', 'findings.reading.isKept', isKept);
    if (!isKept) void this.follow(window.activeTextEditor);
  }

  /** Reads again what is shown or was requested, since reports or marks may have changed. */
  async refresh(): Promise<void> {
    if (!this.#view?.visible) return;
    const { document, at, isLast } = this.#request ?? {};
    if (document && at) await this.#show(document, at, isLast);
    else if (this.#shown) {
      await this.#showAgain(this.#shown, this.#shown.isLast);
      // Its report was removed, or the proposal no longer cites it. The citation at the cursor may now match nothing.
      if (!this.#shown) await this.follow(window.activeTextEditor);
    } else await this.follow(window.activeTextEditor);
  }

  async #show(document: TextDocument, at: Request['at'], isLast = false) {
    const { code2ProtocolConverter, protocol2CodeConverter } = this.context.client;
    const textDocument = code2ProtocolConverter.asTextDocumentIdentifier(document);
    const request = (this.#request = { document, at, isLast });
    try {
      const reading = await this.context.client.sendRequest(readingRequest, { textDocument, ...at });
      const original =
        reading && 'location' in reading
          ? await findOriginal(this.context, protocol2CodeConverter.asUri(reading.location.uri))
          : undefined;
      if (request === this.#request) this.#displayResult(request, reading, original);
      return reading;
    } finally {
      if (request === this.#request) this.#request = undefined;
    }
  }

  #displayResult(
    { document, at, isLast }: Request,
    reading: ReadingResult | UnmatchedResult | null,
    original: Uri | undefined,
  ): void {
    if ('finding' in at && this.#isGone(reading)) {
      this.#shown = undefined;
      return this.#display(emptyContent());
    }
    this.#unmatched = reading && 'unmatched' in reading ? reading.unmatched : undefined;
    if (this.#unmatched) {
      this.#shown = undefined;
      this.#display(unmatchedContent(this.#unmatched));
    } else if (reading && 'location' in reading) {
      this.#shown = { document, reading, original, isLast };
      this.#display(readingContent(reading, original && { name: fileName(original) }, isLast));
    } else if (!this.#shown) this.#display(emptyContent());
  }

  /** Whether a finding is no longer in a report of the proposal, or the shown finding is no longer cited. Findings from links need no citation. */
  #isGone(reading: ReadingResult | UnmatchedResult | null): boolean {
    if (!reading || 'unmatched' in reading) return true;
    const shown = this.#shown?.reading;
    const isSame = shown?.finding.id === reading.finding.id && shown.finding.source === reading.finding.source;
    return isSame && shown.isCited && !reading.isCited && !this.#isKept;
  }

  /** Sends only what has changed, so that a selection in the page stays. */
  #display(html: string): void {
    if (html === this.#html) return;
    this.#html = html;
    void this.#view?.webview.postMessage({ html });
  }

  async #run(message: ReadingMessage): Promise<void> {
    if (message.type === 'ready') {
      const known = this.#html;
      this.#html = '';
      this.#display(known || emptyContent());
      await this.refresh();
      // The cursor may have moved while the view was hidden.
      return this.follow(window.activeTextEditor);
    }
    if (message.type === 'fix') return this.#fix(message.index);
    if (message.type === 'add') return void (await commands.executeCommand('findings.addReport'));
    if (!this.#shown) return;
    const { document, reading, original } = this.#shown;
    const { client } = this.context;
    const { finding, location, page } = reading;
    switch (message.type) {
      case 'read': {
        const linked = linkedFindings(reading)[message.index];
        if (linked) await this.#show(document, { finding: linked });
        return;
      }
      case 'open': {
        const { uri, range } = client.protocol2CodeConverter.asLocation(location);
        return openAt(uri, range);
      }
      case 'original':
        return original && openOriginal(original, page);
      case 'check':
        return this.#markAsChecked();
      case 'quote':
      case 'cite': {
        const editor = await window.showTextDocument(document);
        const selected = message.type === 'quote' ? message.words.trim() : '';
        // Names and places can be selected, too, but are not the finding's words.
        const words = reading.text.some(({ text }) => text.includes(selected)) ? selected : '';
        if (message.type === 'cite') await applyInsertion(client, editor, { form: 'citation', findings: [finding] });
        else if (words !== '') await applyInsertion(client, editor, { form: 'quotation', findings: [finding], words });
        else
          await commands.executeCommand('findings.insertQuotation', { item: { finding, citation: reading.citation } });
      }
    }
  }

  /** Cites another finding instead of an unmatched key. The cursor is still there, so the view then shows that finding. */
  async #fix(index: number): Promise<void> {
    const choice = this.#unmatched?.choices[index];
    const edit = choice && (await this.context.client.protocol2CodeConverter.asWorkspaceEdit(choice.edit));
    if (edit) await workspace.applyEdit(edit);
  }

  async #markAsChecked(): Promise<void> {
    const { client } = this.context;
    const { document, reading } = this.#shown!;
    const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
    const result = await client.sendRequest(pinRequest, { textDocument, finding: reading.finding });
    const edit = result && (await client.protocol2CodeConverter.asWorkspaceEdit(result));
    if (!edit || !(await applyAndSave(edit))) {
      void window.showErrorMessage(
        l10n.t('This could not be marked as checked, because findings.lock.json cannot be changed.'),
      );
    }
  }
}
