import { randomUUID } from 'node:crypto';
import { actKeyOf, timesAsked } from './act-key';

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

test('a page has one key until it asks what became of it, and then another one each time', () => {
  const key = randomUUID();
  const keys = ['', '0', '1', '2'].map((asked) => actKeyOf(formOf({ key, asked })));
  expect(keys.slice(0, 2)).toEqual([key, key]);
  expect(new Set(keys).size).toBe(3);
  expect(actKeyOf(formOf({ key, asked: '2' }))).toBe(keys[3]);
});

test.each(['', 'x', '1.5', '-1', '1e9', '12345678901'])('%s is no count', (asked) => {
  expect(timesAsked(formOf({ asked }))).toBe(0);
});

test('a form without a key, or with what is none, gets a new one', () => {
  expect(actKeyOf(formOf({}))).not.toBe(actKeyOf(formOf({})));
  expect(actKeyOf(formOf({ key: "'; drop table act" }))).toMatch(/^[0-9a-f-]{36}$/);
});
