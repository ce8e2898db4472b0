import fc from 'fast-check';
import { disturbedDocument } from './disturbed.js';
import { randomDocument } from './documents.js';
import { seeded } from './random.js';
import { mildSnippet, wildSnippet } from './snippets.js';

const seed = fc.integer({ min: 0, max: 2 ** 31 });
const snippet = seed.map((number) => (number % 2 ? mildSnippet : wildSnippet)(seeded(number)));
const disturbed = seed.map((number) => disturbedDocument(seeded(number)));
const document = seed.map((number) => randomDocument(seeded(number)));
export const markdown = fc.oneof(snippet, document);
/** Any code units, among them NUL and halves of surrogate pairs, and much of what means something. */
const anything = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'@@[]{}()*_`$<>"\'\\;,.:-~^!&|#\n\r \t\0s4'),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
  )
  .map((units) => units.join(''));
export const randomMarkdown = fc.oneof(markdown, disturbed, anything);
