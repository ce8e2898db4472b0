import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CONFIG_NAME, createConfigurationLoader, locateConfiguration } from '@findings/project';
import { watchPaths } from '@findings/project/watch';
import picomatch from 'picomatch';
import { openCache } from '../cache/cache.js';
import { checkFiles } from '../check/check-files.js';
import type { CheckPipelineOptions } from '../check/check-pipeline.js';
import type { RequestedDocuments } from '../documents/requested-documents.js';
import { prettyFormat } from '../formats/pretty.js';
import { countNoun } from '../render/count-noun.js';
import { printFailure } from '../render/failure.js';
import type { Terminal } from '../terminal/terminal.js';
import { nodeFiles } from '../files/node-files.js';

/** Clears the screen and the scrollback. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';
/** Checks take at most a third of the time. */
const REST_FACTOR = 2;

/** Checks documents, and checks them again after changes, until the process ends. Unchanged documents are not checked again. */
export async function watch(request: RequestedDocuments & CheckPipelineOptions, terminal: Terminal): Promise<never> {
  const { directory, interactive, style } = terminal;
  const cache = request.cache ?? openCache('memory', terminal);
  /** Files that a result has ever depended on. A deleted one may be restored. */
  const files = new Set(request.baseline ? [resolve(directory, request.baseline.file)] : []);
  let isRequested = true;
  let wake = (): void => {};
  const watcher = watchPaths(
    () => {
      isRequested = true;
      wake();
    },
    (message) => terminal.warn(message),
  );
  let shown: string | undefined;
  for (;;) {
    if (!isRequested) await new Promise<void>((done) => (wake = done));
    isRequested = false;
    const start = performance.now();
    const documents = new Set<string>();
    const output = createRecorder(terminal);
    await checkFiles(
      {
        ...request,
        cache,
        // After a change, nearly all results come from the cache.
        jobs: 1,
        format: prettyFormat({ width: terminal.width, style }),
        output: output.terminal,
        onDocument: ({ path }, dependencies) => {
          documents.add(path);
          for (const file of [path, ...dependencies]) files.add(file);
        },
      },
      output.terminal,
    ).catch((error: unknown) => printFailure(error, output.terminal));
    files.add(locateConfiguration(nodeFiles, directory) ?? join(directory, CONFIG_NAME));
    watcher.set(await documentFolders(request.operands, directory), [...files]);
    const text = output.text();
    // The watcher also reports files that are not checked.
    if (text !== shown) {
      if (interactive) await terminal.write(CLEAR);
      if (shown !== undefined) await terminal.print(`${style.dim(clock())}\n\n`);
      await output.replay();
      const watching = `Watching ${countNoun(documents.size, 'file')}; press Ctrl-C to stop.`;
      await terminal.print(`${style.dim(watching)}\n\n`);
    }
    shown = text;
    await wait((performance.now() - start) * REST_FACTOR);
  }
}

/** Folders in which requested documents may appear. */
async function documentFolders(operands: readonly string[], directory: string): Promise<readonly string[]> {
  if (operands.length === 0) {
    const configuration = await createConfigurationLoader(nodeFiles, directory)
      .load(directory)
      .catch(() => undefined);
    const { include = [], directory: base = directory } = configuration ?? {};
    return include.map((pattern) => resolve(base, picomatch.scan(pattern).base));
  }
  return operands.flatMap((operand) => {
    const path = resolve(directory, operand);
    const kind = nodeFiles.kindOf(path);
    if (kind === 'file') return [];
    return kind === 'folder' ? path : resolve(directory, picomatch.scan(operand).base);
  });
}

const OUTPUTS = ['write', 'print', 'writeError', 'printError', 'warn'] as const;

/** A terminal that keeps its output, to compare it with the last one before it is shown. */
function createRecorder(terminal: Terminal): { terminal: Terminal; text(): string; replay(): Promise<void> } {
  const written: { readonly name: (typeof OUTPUTS)[number]; readonly text: string }[] = [];
  const record = (name: (typeof OUTPUTS)[number]) => (text: string) => {
    written.push({ name, text });
    return Promise.resolve();
  };
  return {
    terminal: { ...terminal, ...Object.fromEntries(OUTPUTS.map((name) => [name, record(name)])) },
    text: () => written.map(({ text }) => text).join(''),
    replay: async () => {
      for (const { name, text } of written) await terminal[name](text);
    },
  };
}

/** `14:05:09`. */
function clock(): string {
  return new Date().toTimeString().slice(0, 8);
}
