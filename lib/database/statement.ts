/**
 * Statements that run often. Their text is made once in a process; what differs from call to call is passed by name. With
 * `DATABASE_STATEMENTS=named` each connection to the server parses and plans one once, too.
 */
import 'server-only';
import { createHash } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { env } from '@/lib/env/env';
import { database } from './database';
import type { Transaction } from './transaction';

/** A value, or the place of one in the text of a `statement`. For parts of statements, such as `takeSlot`. */
export type ValueOrPlace<Value = string> = Value | SQL;

declare const value: unique symbol;

/** The place of a value in the text of a `statement`. A part that asks for one says of what: two ids are not mixed up there. */
export type Place<Value> = SQL & { readonly [value]: Value };

export type Places<Values> = { [Name in keyof Values]-?: Place<Values[Name]> };
type Made<Values> = { text: string; order: (keyof Values)[]; isNamed: boolean; name: string };

const dialect = new PgDialect();

// The hash keeps versions of a text apart: of a hot reload, and of two builds behind one pooler.
const nameOf = (name: string, text: string) => `${name}_${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;

function make<Values>(name: string, build: (places: Places<Values>) => SQL): Made<Values> {
  const order: (keyof Values)[] = [];
  const placeOf = (value: keyof Values) => {
    if (!order.includes(value)) order.push(value);
    return sql.raw(`$${order.indexOf(value) + 1}`);
  };
  const places = new Proxy({}, { get: (_, value) => placeOf(value as keyof Values) }) as Places<Values>;
  const { sql: text, params } = dialect.sqlToQuery(build(places));
  // It would go along with every later call, whoever that is for.
  if (params.length > 0) throw new Error(`statement ${name}: a value stands in the text; pass it by its name`);
  return { text, order, isNamed: env().DATABASE_STATEMENTS === 'named', name: nameOf(name, text) };
}

/**
 * Makes a function that runs a statement and answers its rows. `build` writes the text, once: `${places.id}::uuid` is where
 * the value `id` of a call goes, as often as it is needed. List the columns: a `*` breaks open connections when a migration
 * adds one. It runs by itself, so it is all or nothing; or on a `Transaction`, as its second argument.
 */
export function statement<Values extends object, Row extends object>(
  name: string,
  build: (places: Places<Values>) => SQL,
): (values: Values, on?: Transaction) => Promise<Row[]> {
  let made: Made<Values> | undefined;
  return async (values, on = database().$client) => {
    made ??= make(name, build);
    const { text, order } = made;
    const query = { text, values: order.map((value) => values[value]), ...(made.isNamed && { name: made.name }) };
    const { rows } = await on.query<Row & Record<string, unknown>>(query);
    return rows;
  };
}
