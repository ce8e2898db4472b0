/** What holds no proposals of anybody. */
export const NEVER: readonly string[] = ['**/node_modules/**', '**/.git/**'];
