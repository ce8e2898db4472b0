import type { PDFPageProxy } from 'pdfjs-dist';

/** A node of a page's part of the structure tree: an element with a role, or a piece of marked content. */
export interface StructureNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructureNode[];
}

export async function readStructure(page: PDFPageProxy): Promise<StructureNode | undefined> {
  // A broken tree is not a reason to fail: the layout says enough.
  const tree = (await page.getStructTree().catch(() => undefined)) as StructureNode | null | undefined;
  return tree ?? undefined;
}

/** The roles of elements, by the kind of block that they make. */
const ROLES = {
  heading: ['Title', 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'],
  paragraph: ['P', 'Caption', 'TOCI', 'BibEntry'],
  list: ['L'],
  item: ['LI'],
  label: ['Lbl'],
  table: ['Table'],
  row: ['TR'],
  cell: ['TH', 'TD'],
  note: ['Note', 'FENote'],
  skipped: ['Artifact', 'Figure', 'Formula'],
  strong: ['Strong'],
  emphasis: ['Em'],
} as const;

export type RoleKind = keyof typeof ROLES | 'group';

const KINDS: ReadonlyMap<string, RoleKind> = new Map(
  Object.entries(ROLES).flatMap(([kind, roles]) => roles.map((role) => [role, kind as RoleKind])),
);

export function kindOf(role = ''): RoleKind {
  return KINDS.get(role) ?? 'group';
}

/** The level that a role gives to a heading; 0 if it gives none. */
export function levelOf(role = ''): number {
  return role === 'Title' ? 1 : Number(/^H([1-6])$/.exec(role)?.[1] ?? 0);
}

/** The nodes below a node, in order. */
export function* descendants(root: StructureNode): Generator<StructureNode> {
  const stack = [...(root.children ?? [])].reverse();
  while (stack.length > 0) {
    const node = stack.pop()!;
    yield node;
    for (const child of node.children?.toReversed() ?? []) stack.push(child);
  }
}

/** The ids of the content in a node, in order. */
export function contentIds(root: StructureNode): string[] {
  return [root, ...descendants(root)].flatMap(({ type, id }) => (type === 'content' && id !== undefined ? [id] : []));
}
