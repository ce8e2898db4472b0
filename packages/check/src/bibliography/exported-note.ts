/**
 * Whether a work's note is the id of a finding, as `findings export` writes it: `tip2012:s4.h2`. Such a work is the report's
 * own. It may have been exported before the report was edited, so that it says nothing of what can be cited now.
 */
export function isExportedNote(note: unknown): boolean {
  return typeof note === 'string' && /^[\p{L}\p{N}_-]{1,200}:[\p{L}\p{N}_:.-]{1,200}$/u.test(note);
}
