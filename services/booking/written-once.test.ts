/** No statement writes a table twice: some engines refuse it, and PostgreSQL leaves open which write a row would get. */
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { useTestDatabase } from '@/scripts/testing/database';
import { inMinutes, testNow } from '@/scripts/testing/slots';
import { extendHold, holdTime, releaseHold } from './holding';
import { declineRebooking } from './rebooking';
import { addBooked, addWorld, book, cancel, move } from './testing/world';

useTestDatabase();

/** The tables that a statement writes, each as often as it is written. */
const written = (text: string) =>
  [...text.matchAll(/\b(?:INSERT INTO|(?<!FOR |DO |KEY )UPDATE|DELETE FROM) (\w+)/g)].map(([, table]) => table);

test('holding, booking, moving, cancelling', async () => {
  const texts = new Set<string>();
  const query = Client.prototype.query;
  jest.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...given: unknown[]) {
    const [asked] = given as [string | { text?: string }];
    texts.add((typeof asked === 'string' ? asked : asked.text) ?? '');
    return Reflect.apply(query, this, given);
  } as typeof query);

  const { one, first, second } = await addWorld([inMinutes(60), inMinutes(80)]);
  const [journey, key] = [randomUUID(), randomUUID()];
  for (const slot of [first, second]) await holdTime(one.citizen, { journey, slot, kind: 'office', key }, testNow);
  await extendHold(one.citizen, { journey, key }, testNow);
  await releaseHold(one.citizen, journey);
  await book(one.citizen, first);
  const booked = await addBooked();
  await move(booked.one.citizen, booked.id, booked.second);
  await cancel(booked.one.citizen, booked.id);
  await declineRebooking(booked.one.citizen, { id: booked.id, version: 3 }, testNow);

  const tables = [...texts].map(written);
  expect(tables.filter((each) => new Set(each).size < each.length)).toEqual([]);
  // It has seen what it looks for.
  for (const table of ['slot', 'hold', 'appointment', 'act', 'audit_event', 'draft'])
    expect(tables.flat()).toContain(table);
});
