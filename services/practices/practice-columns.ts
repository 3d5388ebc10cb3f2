import { sql } from 'drizzle-orm';
import { practiceFields } from './schema';

/** The columns of a `Practice`, for statements that join `practice`. */
export const practiceColumns = sql.raw(
  Object.entries(practiceFields)
    .map(([field, { name }]) => `practice.${name} AS "${field}"`)
    .join(', '),
);
