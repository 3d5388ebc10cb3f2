import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { isTrue, json, type Options, port, valuesOf } from './options';
import { standInFor } from './stand-in';

beforeAll(() => standInFor({ name: 'Example', called: 'the Example stand-in' }));

const options = {
  port: { variables: ['NEW_PORT', 'OLD_PORT'], about: 'Where it listens.', schema: port.default(1) },
  keyFile: { variables: ['KEY_FILE'], about: 'A file.', schema: z.string() },
  names: { variables: ['NAMES'], about: 'A list.', schema: json(z.array(z.string())).default([]) },
  misbehaves: { variables: ['MISBEHAVES'], about: 'For tests.', schema: isTrue, isSwitch: true },
} satisfies Options;

const environment = { KEY_FILE: 'keys.json' };
const file = join(tmpdir(), `options-${process.pid}.json`);

test.each([
  ['a flag wins over its variable', ['--port', '4'], { NEW_PORT: '3' }, { port: 4 }],
  ['the first variable wins', [], { OLD_PORT: '2', NEW_PORT: '3' }, { port: 3 }],
  ['an empty variable is none', [], { NEW_PORT: '', OLD_PORT: '2' }, { port: 2 }],
  ['a switch needs no value', ['--misbehaves'], {}, { misbehaves: true }],
  ['JSON may stand in the option itself', ['--names', '["a"]'], {}, { names: ['a'] }],
  ['JSON may stand in a file', ['--names', file], {}, { names: ['b'] }],
])('%s', (_, words, more, expected) => {
  writeFileSync(file, '["b"]');
  expect(valuesOf(options, { words, environment: { ...environment, ...more } })).toMatchObject(expected);
});

test.each([
  ['what is missing, by all its names', [], {}, '--key-file or KEY_FILE is missing'],
  ['a flag that nobody knows', ['--prot', '4'], environment, "Unknown option '--prot'; --help lists the options"],
  ['a value that is wrong, by the name that it was given by', ['--port', '0'], environment, '--port: '],
  ['a member that is wrong', ['--names', '["a", 1]'], environment, '--names.1: '],
  ['text that is no JSON and no file', ['--names', 'a'], environment, '--names: is neither JSON nor a file of JSON'],
])('names %s', (_, words, given, sentence) => {
  expect(() => valuesOf(options, { words, environment: given })).toThrow(
    `The Example stand-in cannot start: ${sentence}`,
  );
});
