import { firstLine, gapBetween, type Block } from './block.js';
import { wordCount } from './line.js';
import { familyOf, isLarge, lookOf, type Styles } from './styles.js';

/** A line belongs to the text above it if the gap to the heading below it is larger by this factor. */
const REMARK_GAP_RATIO = 1.3;
/** Most words of a line in a figure. */
const MOST_LABEL_WORDS = 8;
/** If a document has fewer headings in the font of the text, its other fonts may be those of headings. */
const FEWEST_USUAL = 3;

/** Turns lines that only look like headings into paragraphs, such as labels of figures and remarks at the end of a section. */
export function demoteWeakHeadings(blocks: readonly Block[], styles: Styles): readonly Block[] {
  const figureFonts = fontsOfFigures(blocks, styles);
  return blocks.map((block, index) => {
    if (block.kind !== 'heading') return block;
    const isFigure = figureFonts.has(familyOfBlock(block));
    const isWeak = isFigure || isRemark(block, blocks[index - 1], blocks[index + 1], styles);
    return isWeak ? { ...block, kind: 'paragraph' } : block;
  });
}

/** A bold line of the size of the text, between the end of a section and the heading of the next one. */
function isRemark(block: Block, before: Block | undefined, after: Block | undefined, styles: Styles): boolean {
  if (isLarge(lookOf(firstLine(block)), styles) || after?.kind !== 'heading') return false;
  if (before === undefined || (before.kind !== 'paragraph' && before.kind !== 'item')) return false;
  const [above, below] = [gapBetween(before, block), gapBetween(block, after)];
  return above !== undefined && below !== undefined && below > above * REMARK_GAP_RATIO;
}

/** The font families of figures. All their lines are short, and most of their headings have no text below them. */
function fontsOfFigures(blocks: readonly Block[], { bodyFont }: Styles): ReadonlySet<string> {
  const body = familyOf(bodyFont);
  const isText = (block: Block | undefined): boolean =>
    block !== undefined && block.kind !== 'heading' && (familyOfBlock(block) === body || !isLabel(block));
  const families = new Map<string, { isLabels: boolean; headings: number; withText: number }>();
  blocks.forEach((block, index) => {
    const family = families.get(familyOfBlock(block)) ?? { isLabels: true, headings: 0, withText: 0 };
    families.set(familyOfBlock(block), family);
    if (block.kind === 'heading') {
      family.headings++;
      if (isText(blocks[index + 1])) family.withText++;
    } else family.isLabels &&= isLabel(block);
  });
  if ((families.get(body)?.headings ?? 0) < FEWEST_USUAL) return new Set();
  return new Set(
    [...families].flatMap(([name, { isLabels, headings, withText }]) =>
      name !== body && name !== '' && isLabels && withText * 2 < headings ? [name] : [],
    ),
  );
}

function isLabel({ lines }: Block): boolean {
  return lines.every(({ text }) => wordCount(text) <= MOST_LABEL_WORDS);
}

function familyOfBlock(block: Block): string {
  return block.lines.length === 0 ? '' : familyOf(lookOf(firstLine(block)).font);
}
