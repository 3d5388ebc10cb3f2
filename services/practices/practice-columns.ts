import { sql } from 'drizzle-orm';

/** The columns of a `Practice`, for statements that join `practice`. */
export const practiceColumns = sql.raw(`
  practice.slug, practice.name, practice.municipality, practice.address, practice.postal_code AS "postalCode",
  practice.postal_place AS "postalPlace", practice.phone`);
