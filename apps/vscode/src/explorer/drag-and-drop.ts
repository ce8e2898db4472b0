import { commands, DataTransferItem, Uri } from 'vscode';
import type { DataTransfer, TreeDragAndDropController } from 'vscode';
import type { Line } from './tree-line.js';

/** What is dragged: names of findings, as JSON. */
export const DRAG_MIME_TYPE = 'application/vnd.findings.names';

/** Findings go out of the tree into a proposal; a report's file comes in. */
export const createDragAndDrop: TreeDragAndDropController<Line> = {
  dragMimeTypes: [DRAG_MIME_TYPE],
  dropMimeTypes: ['text/uri-list'],
  handleDrag: (lines, data) => {
    const names = lines.flatMap(({ item }) => item.finding ?? []);
    if (names.length > 0) data.set(DRAG_MIME_TYPE, new DataTransferItem(JSON.stringify(names)));
  },
  handleDrop: async (_, data) => {
    const [report] = await urisIn(data);
    if (report) await commands.executeCommand('findings.addReport', report);
  },
};

/** Of `text/uri-list`, whose lines that begin with `#` are comments. */
async function urisIn(data: DataTransfer): Promise<readonly Uri[]> {
  const list = (await data.get('text/uri-list')?.asString()) ?? '';
  const lines = list.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => Uri.parse(line));
}
