import { inject, vi } from 'vitest';

// While it is noted which tests reach what, each file starts with nothing remembered by the one before.
if (inject('mode') === 'dry-run') vi.resetModules();
