import { correct, CorrectionError, LayoutError, layoutPath, locateUnits, readLayout, readUnits } from '@findings/core';
import type { Layout, Operation, Units } from '@findings/core';
import { citedIds, correctReport } from '@findings/language-service';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CorrectResult, EarlierUnits, PromptsResult, ProposalResult, Refusal, UnitsResult } from '../protocol.js';
import { readStored } from '../workspace/proposal-file.js';
import type { ServerState } from '../workspace/server-state.js';
import type { RequestContext } from './request-context.js';
import type { Handlers } from './methods.js';
import { judge, readAnswers } from './proposal.js';
import { readCount, readList, readObject, readText, readUri } from './read-params.js';

const engine = { correct, CorrectionError, readUnits };

/** Serves the review of a report: its units, and corrections of them. */
export function reviewHandlers({ state, editOf, whenIndexed }: RequestContext) {
  const { say } = state;
  const closed = { refusal: say`The report is not open.` };
  return {
    'findings/units': async (params, cancellation) =>
      whenIndexed<UnitsResult>(
        readUri(params),
        closed,
        cancellation,
        orRefusal((document) => {
          const { units, name } = unitsOf(state, document);
          return {
            units,
            cited: citedIds(state.workspace, document.uri, units),
            ...(name !== '' && { document: name }),
          };
        }),
      ),
    'findings/correctionPrompts': async (params, cancellation) => {
      const size = readCount(readObject(params)['size'], '“size”');
      const { correctionPrompts } = await import('@findings/mcp');
      return whenIndexed<PromptsResult | Refusal>(
        readUri(params),
        closed,
        cancellation,
        orRefusal((document) => {
          const { units } = unitsOf(state, document);
          const words = units.units.map(({ text, group }) => ({ text, ...(group !== undefined && { group }) }));
          return { prompts: correctionPrompts(units, size), units: words };
        }),
      );
    },
    'findings/proposal': async (params, cancellation) => {
      const { answers, operations: known = [], before } = readObject(params);
      const tools = await import('@findings/mcp');
      const read =
        answers === undefined
          ? { operations: readList(known, '“operations”') as readonly Operation[], problems: [] }
          : readAnswers(readList(answers, '“answers”').map(String), tools, say);
      const earlier = readList(before, '“before”') as EarlierUnits;
      return whenIndexed<ProposalResult | Refusal>(
        readUri(params),
        closed,
        cancellation,
        orRefusal((document) => {
          const cited = citedIds(state.workspace, document.uri, readUnits(document.getText()));
          return { ...read, changes: judge(document.getText(), read.operations, earlier, tools, { cited, say }) };
        }),
      );
    },
    'findings/correct': async (params, cancellation) => {
      const isAssistant = readObject(params)['by'] === 'assistant';
      const hash = readText(readObject(params)['hash'], '“hash”');
      const operations = readList(readObject(params)['operations'], '“operations”') as readonly Operation[];
      return whenIndexed<CorrectResult | Refusal>(readUri(params), closed, cancellation, (document) => {
        const by = isAssistant ? 'assistant' : 'reviewer';
        const result = correctReport(
          engine,
          state.workspace,
          document.uri,
          document.getText(),
          { hash, operations },
          by,
        );
        if ('refusal' in result || !result.edit) return result as CorrectResult | Refusal;
        const edit = editOf(result.edit);
        return { answer: result.answer, moved: result.moved, ...(edit && { edit }) };
      });
    },
  } satisfies Partial<Handlers>;
}

/** Reports why a document cannot be reviewed as a refusal. */
function orRefusal<Result>(respond: (document: TextDocument) => Result): (document: TextDocument) => Result | Refusal {
  return (document) => {
    try {
      return respond(document);
    } catch (error) {
      if (error instanceof CorrectionError) return { refusal: error.message };
      throw error;
    }
  };
}

/** The units with their places on the pages, and the document that the report was imported from. */
function unitsOf(state: ServerState, document: TextDocument): { readonly units: Units; readonly name: string } {
  const layout = layoutOf(state, document);
  const read = readUnits(document.getText(), { say: state.say });
  return {
    units: layout ? { ...read, units: locateUnits(read.units, layout) } : read,
    name: layout?.document ?? '',
  };
}

/** What the import of a report knows about the pages of its original. Undefined if there is no such file, or if it is damaged. */
function layoutOf({ files, host }: ServerState, { uri }: TextDocument): Layout | undefined {
  const report = host.pathOf(uri);
  const path = report === undefined ? undefined : layoutPath(report);
  const text = path === undefined ? undefined : readStored(files, path);
  if (text === undefined) return undefined;
  try {
    return readLayout(text);
  } catch (error) {
    if (error instanceof LayoutError) return undefined;
    throw error;
  }
}
