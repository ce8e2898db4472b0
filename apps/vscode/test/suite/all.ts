/* Every test file, once. */
import './beginning.test.js';
import './providers.test.js';
