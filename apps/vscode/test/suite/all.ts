/* Every test file, once. */
import './beginning.test.js';
import './api.test.js';
import './giving-away.test.js';
import './preview.test.js';
import './copy.test.js';
import './explorer.test.js';
import './insert.test.js';
import './providers.test.js';
