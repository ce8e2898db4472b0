import { anyCue } from '@findings/language';

const CAPTION = new RegExp(String.raw`^${anyCue('captionLabels')} ?\d+(?:\.\d+)*\s?[.:)]? `, 'i');
/** `Photo: Ana Diaz`, `*Source:* Well Fund`, `Photo by Ana Diaz` */
const CREDIT = new RegExp(String.raw`^${anyCue('captionLabels')}s?(?:\s?:|\s${anyCue('captionCredits')}\s)`, 'iu');

/** Whether Markdown after a picture is its caption. Any other text only follows the picture. */
export function isCaption(text: string): boolean {
  const words = text.replace(/[*_]/g, '').trimStart();
  return CAPTION.test(words) || CREDIT.test(words);
}
