import '@findings/language-server/worker';

/* As long as it lives, the worker has its name locked: who waits for that learns that it has died. VS Code puts words before it. */
const [name] = /findings-[\w-]+$/.exec(self.name) ?? [];
const { locks } = navigator as Partial<Pick<Navigator, 'locks'>>;
if (name !== undefined) void locks?.request(name, () => new Promise(() => undefined));
