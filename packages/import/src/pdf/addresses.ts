import type { Line } from './line.js';

const ADDRESS = /^[([{<"“]*https?:\/\/\S/iu;
/** Signs inside an address after which a line may end, and those before which it may. A slash may also end an address. */
const SIGN_AT_END = /[-_=&%+~#]$/;
const SIGN_AT_START = /^(?:[/?#&=%_~]|\.\p{L})/u;
/** Signs and digits that the words of a text do not have. */
const ADDRESS_PART = /[/?#=&%_~\d]|\p{L}[.-]\p{L}/u;

/** Finds addresses of the web that continue in the next line. */
export class BrokenAddresses {
  /** The end of the line before is inside an address that began on an earlier line. */
  #isContinued = false;

  /** Whether an address at the end of a line continues in the next one. To be called for each line of a paragraph, in order. */
  continues(above: Line, below: Line): boolean {
    const text = above.text.trim();
    const last = text.slice(text.lastIndexOf(' ') + 1);
    const next = below.text.trim().split(' ', 1)[0]!;
    const isAddress = ADDRESS.test(last) || (this.#isContinued && last === text);
    const isBroken = SIGN_AT_END.test(last)
      ? /^[\p{L}\p{N}%]/u.test(next)
      : SIGN_AT_START.test(next) || (last.endsWith('/') && /^[\p{L}\p{N}]/u.test(next) && ADDRESS_PART.test(next));
    this.#isContinued = isAddress && isBroken;
    return this.#isContinued;
  }
}
