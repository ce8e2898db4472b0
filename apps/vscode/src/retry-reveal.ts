const ATTEMPTS = 8;
/** Milliseconds between two attempts. */
const DELAY = 250;

/** VS Code cannot find a line while its tree is refreshing, so the reveal is retried. */
export async function retryReveal(reveal: () => Thenable<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await reveal();
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, DELAY));
    }
  }
}
