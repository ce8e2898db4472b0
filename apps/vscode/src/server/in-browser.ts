/** The language server as a web worker. */
import '@findings/language-server/worker';

/* The worker holds a lock on its name while it lives, so that the client can wait for its end. VS Code adds a prefix to the name. */
const [name] = /findings-[\w-]+$/.exec(self.name) ?? [];
const { locks } = navigator as Partial<Pick<Navigator, 'locks'>>;
if (name !== undefined) void locks?.request(name, () => new Promise(() => undefined));
