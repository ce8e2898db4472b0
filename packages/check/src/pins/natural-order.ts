/**
 * Compares ids in the order of the lock: the report first, then `s2` before `s10`. Does not depend on the locale, so that the
 * file is the same on every machine.
 */
export function compareNaturally(one: string, other: string): number {
  const [report, local] = splitQualifiedId(one);
  const [otherReport, otherLocal] = splitQualifiedId(other);
  return compare(report, otherReport) || compare(local, otherLocal) || byCharacters(one, other);
}

/** `tip2012:s4.h2` is the report `tip2012` and `s4.h2`. */
export function splitQualifiedId(id: string): readonly [report: string, local: string] {
  const colon = id.indexOf(':');
  return colon < 0 ? [id, ''] : [id.slice(0, colon), id.slice(colon + 1)];
}

/** Compares numbers by value, and everything else by code units. */
function compare(one: string, other: string): number {
  const pieces = piecesOf(one);
  const others = piecesOf(other);
  for (let index = 0; index < pieces.length && index < others.length; index++) {
    const order = comparePieces(pieces[index]!, others[index]!);
    if (order !== 0) return order;
  }
  return pieces.length - others.length;
}

function comparePieces(one: string, other: string): number {
  if (!startsWithDigit(one) || !startsWithDigit(other)) return byCharacters(one, other);
  const digits = one.replace(/^0+/, '');
  const otherDigits = other.replace(/^0+/, '');
  return digits.length - otherDigits.length || byCharacters(digits, otherDigits);
}

function piecesOf(text: string): readonly string[] {
  return text.match(/[0-9]+|[^0-9]+/g) ?? [];
}

function startsWithDigit(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 48 && code <= 57;
}

function byCharacters(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
