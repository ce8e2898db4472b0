import { findAll, parseXml } from '../archive/xml.js';

interface Style {
  readonly basedOn: string;
  readonly level: number | undefined;
  readonly name: string;
}

/** Longest chain of styles that are based on each other. */
const LONGEST_CHAIN = 20;

/** The style map of mammoth: each paragraph style with an outline level, its own or inherited, is a heading. */
export function headingStyles(stylesXml: string): string[] {
  const styles = readStyles(stylesXml);
  const map = ["p[style-name='Title'] => h1:fresh", "p[style-name^='toc '] => !"];
  for (const [id, { name }] of styles) {
    const level = levelOf(id, styles);
    if (level !== undefined && level < 6 && isPlain(id) && !/^(?:title|subtitle)$/i.test(name)) {
      map.push(`p.${id} => h${level + 1}:fresh`);
    }
  }
  return map;
}

function readStyles(stylesXml: string): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>();
  for (const style of findAll(parseXml(stylesXml), 'w:style')) {
    if (style.attributes['w:type'] !== 'paragraph') continue;
    const value = (name: string): string | undefined => findAll(style, name)[0]?.attributes['w:val'];
    const level = value('w:outlineLvl');
    styles.set(style.attributes['w:styleId'] ?? '', {
      basedOn: value('w:basedOn') ?? '',
      level: level === undefined ? undefined : Number(level),
      name: value('w:name') ?? '',
    });
  }
  return styles;
}

function levelOf(start: string, styles: ReadonlyMap<string, Style>): number | undefined {
  let id = start;
  for (let steps = 0; steps < LONGEST_CHAIN; steps++) {
    const style = styles.get(id);
    if (style === undefined) return undefined;
    // Level 9 is body text.
    if (style.level !== undefined) return style.level < 9 ? style.level : undefined;
    id = style.basedOn;
  }
  return undefined;
}

/** Style ids become part of mammoth's language for style maps. */
function isPlain(id: string): boolean {
  return /^[a-z][\w-]*$/i.test(id);
}
