import { commands, DataTransferItem, Uri } from 'vscode';
import type { DataTransfer, TreeDragAndDropController } from 'vscode';
import type { Line } from './tree-line.js';

/** The dragged data: names of findings, as JSON. */
export const DRAG_MIME_TYPE = 'application/vnd.findings.names';

/** Findings can be dragged into a proposal, and a report can be dropped on the tree. */
export const dragAndDropController: TreeDragAndDropController<Line> = {
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

/** Parses `text/uri-list`. Lines that start with `#` are comments. */
async function urisIn(data: DataTransfer): Promise<readonly Uri[]> {
  const list = (await data.get('text/uri-list')?.asString()) ?? '';
  const lines = list.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => Uri.parse(line));
}
