import { serve } from '@hono/node-server';
import { createApp } from './route.js';

// Kentucky has two zones; `zoneOfCounty` of kasper-rules/rules names a county's.
const app = createApp({ zone: process.env.DISPENSER_ZONE ?? 'America/New_York', species: '01', log: (line) => console.error(line) });
serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) }, ({ port }) => console.log(`http://localhost:${port}`));
