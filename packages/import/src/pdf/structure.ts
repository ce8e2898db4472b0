import type { PDFPageProxy } from 'pdfjs-dist';

/** A node of a page's part of the structure tree: an element with a role, or a piece of marked content. */
export interface StructureNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructureNode[];
}

export async function readStructure(page: PDFPageProxy): Promise<StructureNode | undefined> {
  // A broken tree is no reason to fail: the layout says enough.
  const tree = (await page.getStructTree().catch(() => undefined)) as StructureNode | null | undefined;
  return tree ?? undefined;
}

/** What an element's role makes of it. */
export type RoleKind =
  | 'heading'
  | 'paragraph'
  | 'list'
  | 'item'
  | 'label'
  | 'table'
  | 'row'
  | 'cell'
  | 'note'
  | 'skipped'
  | 'strong'
  | 'emphasis'
  | 'group';

const KINDS: Readonly<Record<string, RoleKind>> = {
  Title: 'heading',
  H: 'heading',
  P: 'paragraph',
  Caption: 'paragraph',
  TOCI: 'paragraph',
  BibEntry: 'paragraph',
  L: 'list',
  LI: 'item',
  Lbl: 'label',
  Table: 'table',
  TR: 'row',
  TH: 'cell',
  TD: 'cell',
  Note: 'note',
  FENote: 'note',
  Artifact: 'skipped',
  Figure: 'skipped',
  Formula: 'skipped',
  Strong: 'strong',
  Em: 'emphasis',
};

export function kindOf(role = ''): RoleKind {
  if (Object.hasOwn(KINDS, role)) return KINDS[role]!;
  return /^H[1-6]$/.test(role) ? 'heading' : 'group';
}

/** The level that a role gives to a heading; 0 if it gives none. */
export function levelOf(role = ''): number {
  return role === 'Title' ? 1 : Number(/^H([1-6])$/.exec(role)?.[1] ?? 0);
}

/** The ids of the content in a node, in order. */
export function contentIds(root: StructureNode): string[] {
  const ids: string[] = [];
  const stack: StructureNode[] = [root];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (node.type === 'content' && node.id !== undefined) ids.push(node.id);
    for (const child of node.children?.toReversed() ?? []) stack.push(child);
  }
  return ids;
}
