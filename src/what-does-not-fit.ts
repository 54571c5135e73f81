import * as z from 'zod/mini';

/** In these words zod says what does not fit a schema: whoever calls the app reads them, or the logs. */
z.config(z.locales.en());
