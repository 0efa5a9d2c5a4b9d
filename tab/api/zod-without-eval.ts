import { config } from 'zod';

// Compiling schemas needs eval, which the page's policy forbids; trying would be reported. To be
// imported before the schemas it is to hold for.
config({ jitless: true });
