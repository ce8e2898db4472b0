import {
  CancellationTokenSource,
  CustomExecution,
  EventEmitter,
  l10n,
  Task,
  TaskScope,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Pseudoterminal, TaskDefinition, TaskProvider, TextDocument } from 'vscode';
import { openResult } from '../open.js';
import { hasProposalLanguage } from '../document-selector.js';
import type { FeatureContext } from '../feature-context.js';
import { ConversionError } from './pandoc.js';
import { exportProposal, outputUri } from './export-proposal.js';
import { failureText, warningsText } from './failure-text.js';
import type { DocumentFormat } from './pandoc.js';
import { remainingProblems } from './remaining-problems.js';
import { formatLabel } from './choices.js';
import { messageOf } from '../labels.js';

/** `{ "type": "findings", "format": "docx", "file": "wells.md" }` in tasks.json */
interface ExportTask extends TaskDefinition {
  readonly format: DocumentFormat;
  /** Absolute, or relative to the folder. By default, the proposal of the active editor. */
  readonly file?: string;
}

const FORMATS: readonly DocumentFormat[] = ['docx', 'pdf', 'html'];

/** Tasks that export a proposal. They replace an earlier export without asking, since a task cannot ask. */
export function createTaskProvider(context: FeatureContext): TaskProvider {
  const taskOf = (definition: ExportTask, scope: Task['scope'] = TaskScope.Workspace): Task => {
    const name = l10n.t('Export to {0}', formatLabel(definition.format));
    // With the values of variables such as `${file}`.
    const execution = new CustomExecution((resolved) =>
      Promise.resolve(createTerminal(context, resolved as ExportTask)),
    );
    const task = new Task(definition, scope, name, 'findings', execution, []);
    task.presentationOptions = { clear: true };
    return task;
  };
  return {
    provideTasks: () => FORMATS.map((format) => taskOf({ type: 'findings', format })),
    // VS Code requires the same definition as that of the task.
    resolveTask: ({ definition, scope }) => taskOf(definition as ExportTask, scope),
  };
}

function createTerminal(context: FeatureContext, definition: ExportTask): Pseudoterminal {
  const [write, close] = [new EventEmitter<string>(), new EventEmitter<number>()];
  const cancellation = new CancellationTokenSource();
  // A terminal needs both characters to begin a line.
  const print = (text: string): void => write.fire(`${text.replaceAll(/\r?\n/g, '\r\n')}\r\n`);
  return {
    onDidWrite: write.event,
    onDidClose: close.event,
    open: () => {
      void runTask(context, definition, cancellation, print).then((status) => close.fire(status));
    },
    close: () => cancellation.cancel(),
  };
}

/** @returns the exit status */
async function runTask(
  context: FeatureContext,
  { format, file }: ExportTask,
  { token }: CancellationTokenSource,
  print: (text: string) => void,
): Promise<number> {
  try {
    if (!workspace.isTrusted) throw new Error(l10n.t('To export, trust the folder first.'));
    const document = await documentOf(file);
    const problems = await remainingProblems(context, document);
    if (problems !== undefined) print(problems);
    const output = outputUri(document, format);
    const warnings = await exportProposal(context, { document, format, output }, token, print);
    print([l10n.t('Exported {0}.', output.fsPath), warningsText(warnings)].join(' ').trim());
    await openResult(output);
    return 0;
  } catch (error) {
    const failure = error instanceof ConversionError ? error.failure : undefined;
    if (failure && failure.type !== 'cancelled') print(failureText(failure));
    else print(messageOf(error));
    return 1;
  }
}

async function documentOf(file: string | undefined): Promise<TextDocument> {
  if (file !== undefined) {
    const [folder] = workspace.workspaceFolders ?? [];
    const isRelative = folder && !/^(?:[\\/]|[a-z]:)/i.test(file);
    return workspace.openTextDocument(isRelative ? Uri.joinPath(folder.uri, file) : Uri.file(file));
  }
  const document = window.activeTextEditor?.document;
  if (!document || !hasProposalLanguage(document) || document.uri.scheme !== 'file') {
    throw new Error(l10n.t('Open the proposal that you want to export.'));
  }
  await document.save();
  return document;
}
