import {
  correctionPromptsRequest,
  correctRequest,
  proposalRequest,
  unitsRequest,
} from '@findings/language-server/protocol';
import type {
  EarlierUnits,
  ProposalParams,
  ProposalResult,
  ProposedChange,
  Units,
  Verdict,
} from '@findings/language-server/protocol';
import {
  CancellationTokenSource,
  commands,
  Disposable,
  FilePermission,
  l10n,
  languages,
  TextDocumentChangeReason,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { TextDocument, TextDocumentChangeEvent, WebviewPanel } from 'vscode';
import { waitUntilRunning } from '../client/server-lifecycle.js';
import type { FeatureContext } from '../feature-context.js';
import { fileName } from '../files.js';
import { messageOf } from '../labels.js';
import { openAt } from '../open.js';
import { findOriginal, openOriginal } from '../original.js';
import { countsOf } from './open-places.js';
import { askModel, chatModels, promptSize } from './assistant.js';
import { chooseOriginal, loadOriginal } from './load-original.js';
import type {
  Asking,
  Counts,
  FromPage,
  Moved,
  Outcome,
  Preferences,
  Proposal,
  Review,
  Step,
  ToPage,
} from './messages.js';
import { reviewPage } from './review-page.js';

/** An answer that can be undone, with the hashes of the file before and after it. */
interface GivenStep extends Step {
  /** Indexes of the operations of the proposal that it accepted. */
  readonly accepted: readonly number[];
  readonly before: string;
  readonly after: string;
}

interface Read {
  readonly units: Units;
  readonly cited: readonly string[];
  readonly document?: string;
  /** The text that was read. */
  readonly text: string;
}

/** What a model proposed, for the units that it was sent. */
interface Asked extends Pick<ProposalResult, 'operations' | 'problems'> {
  readonly model: string;
  readonly units: EarlierUnits;
  readonly total: number;
  /** Indexes of operations that were set aside. */
  readonly refused: Set<number>;
}

const PREFERENCES = 'review.preferences';
const DEFAULTS: Preferences = { advances: true, singleKeys: true };

/** Shows a report beside its original in a page, and writes each answer as one edit of the document. */
export class ReviewEditor implements Disposable {
  #read: Read | undefined;
  /** When the review began. */
  #before: Counts | undefined;
  /** The answers, also those that were undone. */
  #steps: GivenStep[] = [];
  #done = 0;
  #isStale = false;
  #isReadonly = false;
  #isApplying = false;
  #isReady = false;
  #original: Uri | undefined;
  /** The other files that an answer has changed. */
  readonly #proposals = new Map<string, Uri>();
  #moved: (Moved & { readonly uri: Uri }) | undefined;
  #asked: Asked | undefined;
  #changes: ProposalResult['changes'] = [];
  #asking: CancellationTokenSource | undefined;
  /** The progress of a request to a language model. */
  #progress: Asking | undefined;
  /** Edits and readings follow one another. */
  #queue = Promise.resolve();
  readonly #listeners: Disposable;
  readonly #dist: Uri;

  constructor(
    private readonly context: FeatureContext,
    private readonly document: TextDocument,
    private readonly panel: WebviewPanel,
    private note: string | undefined,
  ) {
    const { webview } = panel;
    this.#dist = Uri.joinPath(context.extension.extensionUri, 'dist');
    webview.options = { enableScripts: true, localResourceRoots: [this.#dist] };
    this.#listeners = Disposable.from(
      webview.onDidReceiveMessage((message: FromPage) => {
        // A model takes its time, and other messages do not wait for it.
        if (message.type === 'ask') void this.#ask(message.model);
        else if (message.type === 'stop') this.#asking?.cancel();
        else this.#enqueue(() => this.#run(message));
      }),
      workspace.onDidChangeTextDocument((event) => {
        if (event.document === document && event.contentChanges.length > 0 && !this.#isApplying)
          this.#enqueue(() => this.#changed(event));
      }),
    );
    webview.html = reviewPage(webview, Uri.joinPath(this.#dist, 'review.js'));
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#asking?.cancel();
  }

  #enqueue(work: () => Promise<void>): void {
    this.#queue = this.#queue.then(work).catch((error: unknown) => {
      const text = messageOf(error);
      this.context.log.error(error instanceof Error ? error : text);
      return this.#read ? this.#show({ kind: 'refused', text }) : this.#send({ type: 'failure', message: text });
    });
  }

  async #send(message: ToPage): Promise<void> {
    await this.panel.webview.postMessage(message);
  }

  async #run(message: Exclude<FromPage, { type: 'ask' | 'stop' }>): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.#start();
      case 'correct':
        return this.#correct(message);
      case 'models':
        return this.#send({ type: 'models', models: await chatModels() });
      case 'refuse':
        for (const index of message.changes.flatMap(({ indexes }) => indexes)) this.#asked?.refused.add(index);
        return this.#judgeAndShow();
      case 'bringBack':
        this.#asked?.refused.clear();
        return this.#judgeAndShow();
      case 'aboutAssistants':
        return void commands.executeCommand('markdown.showPreview', Uri.joinPath(this.#dist, 'assistants.md'));
      case 'preferences':
        return this.context.extension.globalState.update(PREFERENCES, message.preferences);
      case 'undo':
      case 'redo':
        // The view has the focus, so VS Code undoes in its document. The change is an event.
        return void commands.executeCommand(message.type);
      case 'readAgain':
        return this.#readAgain();
      case 'showChanges':
        return showChanges(this.context, this.document, this.#read?.text ?? '');
      case 'saveCopy':
        return this.#saveCopy();
      case 'findOriginal':
        return this.#findOriginal();
      case 'openOriginal':
        return this.#original && openOriginal(this.#original);
      case 'showCitations':
        return this.#moved && openAt(this.#moved.uri);
      case 'hideNotes':
        this.#moved = undefined;
        return this.#show();
      case 'newProposal':
        return void commands.executeCommand('findings.newProposal');
      case 'save':
        return void (await this.#save());
      case 'close':
        if (await this.#save()) this.panel.dispose();
        return;
    }
  }

  /** The page is loaded, perhaps again after it was hidden. */
  async #start(): Promise<void> {
    this.#isReady = true;
    this.#isReadonly = await isReadonly(this.document);
    if (!this.#read && !(await this.#load())) return;
    await this.#show();
    if (this.#progress) await this.#send(this.#progress);
    await this.#showOriginal();
  }

  /** Reads the document. False if it cannot be reviewed, which is shown. */
  async #load(): Promise<boolean> {
    const text = this.document.getText();
    const result = await this.#request(() => this.context.client.sendRequest(unitsRequest, this.#params()));
    if ('refusal' in result) {
      await this.#send({ type: 'failure', message: result.refusal });
      return false;
    }
    this.#read = { ...result, text };
    this.#before ??= countsOf(result.units);
    return true;
  }

  async #request<Result>(send: () => Promise<Result>): Promise<Result> {
    await waitUntilRunning(this.context.client);
    return send();
  }

  #params() {
    return { textDocument: this.context.client.code2ProtocolConverter.asTextDocumentIdentifier(this.document) };
  }

  async #show(outcome?: Outcome): Promise<void> {
    if (!this.#read || !this.#isReady) return;
    const undo = this.#steps[this.#done - 1];
    const redo = this.#steps[this.#done];
    const review: Review = {
      file: fileName(this.document.uri),
      units: this.#read.units,
      cited: this.#read.cited,
      before: this.#before!,
      isReadonly: this.#isReadonly,
      isStale: this.#isStale,
      preferences: { ...DEFAULTS, ...this.context.extension.globalState.get<Preferences>(PREFERENCES) },
      ...(this.note !== undefined && { note: this.note }),
      ...(undo && { undo: { label: undo.label, unit: undo.unit } }),
      ...(redo && { redo: { label: redo.label, unit: redo.unit } }),
      ...(this.#asked && this.#changes.length > 0 && { proposal: proposalOf(this.#asked, this.#changes) }),
      ...(this.#moved && { moved: { files: this.#moved.files, ids: this.#moved.ids } }),
    };
    await this.#send({ type: 'review', review, ...(outcome && { outcome }) });
  }

  /** Writes an answer as one edit, which can be undone. */
  async #correct({ operations, accepted = [], label, unit, hash }: Correct): Promise<void> {
    if (!this.#read) return;
    // The page shows an earlier reading, whose passages may be gone.
    if (this.#isStale || this.#isReadonly || hash !== this.#read.units.hash) return this.#show();
    const step: Step = { label, unit };
    // The person takes the place of the assistant only where a person is needed.
    const isChecked = accepted.length > 0 && accepted.every(({ verdict }) => verdict === 'accepted');
    const by = isChecked ? 'assistant' : 'reviewer';
    const { client } = this.context;
    const params = { ...this.#params(), hash, operations, by } as const;
    const result = await this.#request(() => client.sendRequest(correctRequest, params));
    const refused = 'refusal' in result ? result.refusal : refusalIn(result.answer.verdicts, accepted.length > 1);
    if (refused !== undefined || 'refusal' in result) {
      return this.#show({ kind: 'refused', text: refused ?? '' });
    }
    const edit = result.edit && (await client.protocol2CodeConverter.asWorkspaceEdit(result.edit));
    if (!edit) return this.#show({ kind: 'done', text: step.label });
    this.#isApplying = true;
    try {
      if (!(await workspace.applyEdit(edit))) {
        return await this.#show({ kind: 'refused', text: l10n.t('The file cannot be changed.') });
      }
    } finally {
      this.#isApplying = false;
    }
    if (!(await this.#load())) return;
    this.note = undefined;
    const given = {
      ...step,
      before: hash,
      after: this.#read.units.hash,
      accepted: acceptedIndexes(accepted, result.answer.verdicts),
    };
    this.#steps = [...this.#steps.slice(0, this.#done), given];
    this.#done++;
    const { moved } = result;
    const { unmet } = result.answer;
    const others = edit.entries().filter(([uri]) => uri.toString() !== this.document.uri.toString());
    for (const [uri] of others) this.#proposals.set(uri.toString(), uri);
    await this.#saveProposals();
    this.#moved =
      moved.length === 0 || others.length === 0
        ? undefined
        : { ids: moved, files: others.map(([uri]) => fileName(uri)), uri: others[0]![0] };
    await this.#judgeAndShow({ kind: 'done', text: [step.label, ...unmet].join('. ') });
  }

  /** Asks a language model for corrections. Nothing else sends anything. */
  async #ask(id: string): Promise<void> {
    const model = (await chatModels()).find((each) => each.id === id);
    if (!model || this.#asking) return;
    const asking = (this.#asking = new CancellationTokenSource());
    const report = (done: number, portions: number): void => {
      this.#progress = { type: 'asking', model: model.name, done, portions };
      void this.#send(this.#progress);
    };
    report(0, 1);
    try {
      const params = { ...this.#params(), size: promptSize(model) };
      const asked = await this.#request(() => this.context.client.sendRequest(correctionPromptsRequest, params));
      if ('refusal' in asked) throw new Error(asked.refusal);
      const { prompts, units } = asked;
      report(0, prompts.length);
      const answers = await askModel(model, prompts, asking.token, (done) => report(done, prompts.length));
      if (!asking.token.isCancellationRequested) this.#enqueue(() => this.#propose(model.name, units, answers));
    } catch (error) {
      const text = l10n.t('{0} proposed no changes: {1}', model.name, messageOf(error));
      if (!asking.token.isCancellationRequested) this.#enqueue(() => this.#show({ kind: 'refused', text }));
    } finally {
      asking.dispose();
      this.#asking = undefined;
      this.#progress = undefined;
      await this.#send({ type: 'asking', done: 0, portions: 0 });
    }
  }

  async #propose(model: string, units: EarlierUnits, answers: readonly string[]): Promise<void> {
    const result = await this.#judge({ answers, before: units });
    if ('refusal' in result) throw new Error(result.refusal);
    const { operations, problems, changes } = result;
    if (changes.length === 0) {
      const text = problems.length > 0 ? problems.join(' ') : l10n.t('It finds nothing to correct.');
      return this.#show({ kind: 'refused', text: l10n.t('{0} proposed no changes: {1}', model, text) });
    }
    this.#steps = this.#steps.map((step) => ({ ...step, accepted: [] }));
    this.#asked = { model, units, operations, problems, total: changes.length, refused: new Set() };
    this.#changes = changes;
    await this.#show();
  }

  #judge(what: Omit<ProposalParams, 'textDocument'>) {
    return this.#request(() => this.context.client.sendRequest(proposalRequest, { ...this.#params(), ...what }));
  }

  /** Judges again what is left of a proposal, since each change of the report may make others possible or not. */
  async #judgeAndShow(outcome?: Outcome): Promise<void> {
    const asked = this.#asked;
    if (asked && !this.#isStale) {
      const done = new Set([...asked.refused, ...this.#steps.slice(0, this.#done).flatMap(({ accepted }) => accepted)]);
      const left = [...asked.operations.keys()].filter((index) => !done.has(index));
      const operations = left.map((index) => asked.operations[index]!);
      const result = await this.#judge({ operations, before: asked.units });
      if ('refusal' in result) throw new Error(result.refusal);
      this.#changes = result.changes.map((change) => ({
        ...change,
        indexes: change.indexes.map((index) => left[index]!),
      }));
    }
    await this.#show(outcome);
  }

  /** Saves the proposals and the lock whose citations were updated. They are in no editor that shows that they have changed. */
  async #saveProposals(): Promise<void> {
    for (const uri of this.#proposals.values()) {
      const document = await workspace.openTextDocument(uri);
      if (document.isDirty) await document.save();
    }
  }

  /** VS Code undid or redid an answer, or something else changed the document. */
  async #changed({ reason }: Pick<TextDocumentChangeEvent, 'reason'>): Promise<void> {
    await this.#saveProposals();
    const known = this.#read;
    if (!known || this.document.getText() === known.text) return;
    const before = known.units;
    if (this.#isStale || !(await this.#load())) return;
    const now: Units = this.#read!.units;
    const { hash } = now;
    const last = this.#steps[this.#done - 1];
    const next = this.#steps[this.#done];
    if (last?.before === hash && reason !== TextDocumentChangeReason.Redo) {
      this.#done--;
      return this.#judgeAndShow({ kind: 'undone', text: last.label, unit: last.unit });
    }
    if (next?.after === hash && reason !== TextDocumentChangeReason.Undo) {
      this.#done++;
      return this.#judgeAndShow({ kind: 'redone', text: next.label, unit: next.unit });
    }
    if (isSameReading(before, now)) return this.#show();
    this.#read = known;
    this.#isStale = true;
    await this.#show();
  }

  async #readAgain(): Promise<void> {
    this.#isStale = false;
    this.#steps = [];
    this.#done = 0;
    if (await this.#load()) await this.#judgeAndShow();
  }

  async #showOriginal(): Promise<void> {
    const named = this.#read?.document;
    this.#original = await findOriginal(this.context, this.document.uri, named);
    const original = await loadOriginal(this.context, this.panel.webview, this.#original, named);
    await this.#send({ type: 'original', original });
  }

  async #findOriginal(): Promise<void> {
    if (await chooseOriginal(this.context, this.document.uri)) await this.#showOriginal();
  }

  async #saveCopy(): Promise<void> {
    const target = await window.showSaveDialog({
      title: l10n.t('Save a copy to correct'),
      defaultUri: workspace.workspaceFolders?.[0]
        ? Uri.joinPath(workspace.workspaceFolders[0].uri, fileName(this.document.uri))
        : this.document.uri,
      filters: { Markdown: ['md'] },
    });
    if (!target) return;
    await workspace.fs.writeFile(target, new TextEncoder().encode(this.document.getText()));
    await commands.executeCommand('vscode.openWith', target, this.panel.viewType);
  }

  /** False if the report could not be saved. */
  async #save(): Promise<boolean> {
    // `save` is also false if VS Code has just saved it by itself.
    if (this.document.isDirty) await this.document.save();
    return !this.document.isDirty;
  }
}

function proposalOf({ model, problems, total, refused }: Asked, changes: ProposalResult['changes']): Proposal {
  return { model, problems, total, changes, hasRefused: refused.size > 0 };
}

type Correct = Extract<FromPage, { type: 'correct' }>;
type Verdicts = readonly Pick<Verdict, 'verdict' | 'reason'>[];

function isRefused({ verdict }: Verdicts[number]): boolean {
  return verdict === 'refused' || verdict === 'needs a person';
}

/** @param isPartial whether some operations may be refused, if not all are */
function refusalIn(verdicts: Verdicts, isPartial: boolean): string | undefined {
  const refused = verdicts.find(isRefused);
  if (!refused || (isPartial && !verdicts.every(isRefused))) return undefined;
  return refused.reason ?? l10n.t('The file cannot be changed.');
}

/** Indexes of the operations of changes of which none was refused. */
function acceptedIndexes(changes: readonly ProposedChange[], verdicts: Verdicts): readonly number[] {
  let end = 0;
  return changes.flatMap(({ operations, indexes }) => {
    const own = verdicts.slice(end, (end += operations.length));
    return own.some(isRefused) ? [] : indexes;
  });
}

/** Apart from where the units are in the file. */
function isSameReading(one: Units, other: Units): boolean {
  const without = ({ units, people }: Units): string =>
    JSON.stringify([people, units.map((unit) => ({ ...unit, start: 0, end: 0 }))]);
  return without(one) === without(other);
}

/** Whether VS Code lets nobody change the file. */
async function isReadonly(document: TextDocument): Promise<boolean> {
  const { uri } = document;
  if (workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  const files = workspace.getConfiguration('files', uri);
  const matches = (setting: string): boolean =>
    Object.entries(files.get<Record<string, boolean>>(setting) ?? {}).some(
      ([pattern, isOn]) => isOn && languages.match({ pattern }, document) > 0,
    );
  if (matches('readonlyInclude') && !matches('readonlyExclude')) return true;
  try {
    return (await workspace.fs.stat(uri)).permissions === FilePermission.Readonly;
  } catch {
    return false;
  }
}

const SCHEME = 'findings-reviewed';
const texts = new Map<string, string>();
let provider: Disposable | undefined;

/** Compares the text as it was reviewed with the document as it is now, beside the review. */
async function showChanges({ extension }: FeatureContext, document: TextDocument, reviewed: string): Promise<void> {
  if (!provider) {
    provider = workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
    });
    extension.subscriptions.push(provider);
  }
  const before = Uri.from({ scheme: SCHEME, path: document.uri.path, query: String(texts.size) });
  texts.set(before.toString(), reviewed);
  const title = l10n.t('{0}: as reviewed, and now', fileName(document.uri));
  await commands.executeCommand('vscode.diff', before, document.uri, title, { viewColumn: ViewColumn.Beside });
}
