import { runnerImport } from 'vite';

// The builder is TypeScript and shares the package's own modules.
const { module } = await runnerImport(new URL('site/build.ts', import.meta.url).pathname);
await module.buildSite();
