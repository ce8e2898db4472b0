/* Every test file, once. */
import './providers.test.js';
