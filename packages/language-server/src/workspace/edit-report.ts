import { membersOf, parseJsonTree, sourceText } from '@findings/core/text';
import { changedLines } from '@findings/language-service';
import type { FailureReason, WorkspaceEdit } from '@findings/language-service';
import { displayPath, Failure, removeReport, setDefaultReport } from '@findings/project';
import type { Configuration } from '@findings/project';
import { effectOfRemoval } from './effect-of-removal.js';
import { failureMessage } from './failure-message.js';
import type { ServerState } from './server-state.js';

export type ReportChange =
  { readonly type: 'remove' } | { readonly type: 'default' } | { readonly type: 'rename'; readonly key: string };

export type EditedReport =
  | {
      readonly edit: WorkspaceEdit;
      /** What happens to the citations of a removed report, for the question whether to remove it. */
      readonly effect?: string;
    }
  | { readonly refusal: FailureReason };

/**
 * The edit that removes a report from its configuration, renames its key everywhere, or makes it the default. Writes nothing.
 *
 * @param uri the report's file
 */
export async function editReport(state: ServerState, uri: string, change: ReportChange): Promise<EditedReport> {
  const { files, host, say, service } = state;
  const found = configuredReport(state, uri);
  if (!found) {
    return {
      refusal: {
        message: say`This report is not in findings.config.json: a proposal names it in its first lines. Change it there.`,
      },
    };
  }
  const { key, path, configuration } = found;
  try {
    const before = files.read(path, displayPath(files.paths, path, configuration.directory));
    const configUri = host.uriOf(path);
    if (change.type === 'rename') {
      const result = service.rename(configUri, offsetOfKey(before, key), change.key);
      if (!result) return { edit: { changes: [] } };
      return 'refusal' in result ? { refusal: { message: result.refusal } } : { edit: result };
    }
    if (change.type === 'default')
      return { edit: { changes: changesOf(configUri, before, setDefaultReport(before, key)) } };
    const others = configuration.reports.map((report) => report.key).filter((other) => other !== key);
    const isDefault = configuration.default === key;
    return {
      edit: { changes: changesOf(configUri, before, removeReport(before, key, { isDefault, others })) },
      effect: effectOfRemoval(state, { uri, key, configPath: path, newDefault: isDefault ? others[0] : undefined }),
    };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return {
      refusal: failureMessage(error, (shown) => host.uriOf(files.paths.resolve(configuration.directory, shown))),
    };
  }
}

/** The change of a file's text to another. None if it stays the same. */
export function changesOf(uri: string, before: string, after: string): WorkspaceEdit['changes'] {
  const edit = changedLines(sourceText(before), after);
  return edit ? [{ uri, edits: [edit] }] : [];
}

/** The offset of a report's key in the text of a configuration. */
function offsetOfKey(text: string, key: string): number {
  const reports = membersOf(parseJsonTree(text).root).find(({ name }) => name === 'reports');
  const member = reports && membersOf(reports.value).find(({ name }) => name === key);
  return member ? member.nameRange.start + 1 : 0;
}

interface ConfiguredReport {
  readonly key: string;
  /** Of the configuration. */
  readonly path: string;
  readonly configuration: Configuration;
}

function configuredReport({ included, proposals, host }: ServerState, uri: string): ConfiguredReport | undefined {
  for (const { configuration, loadedLibrary } of [
    ...included.folderContexts().values(),
    ...proposals.contexts().values(),
  ]) {
    if (configuration?.path === undefined) continue;
    // The path of the sample report is known once it is loaded, and that of a missing report only from the configuration.
    const found = configuration.reports.find(
      ({ key, path }) => host.uriOf(loadedLibrary?.paths.get(key) ?? path) === uri,
    );
    if (found) return { key: found.key, path: configuration.path, configuration };
  }
  return undefined;
}
