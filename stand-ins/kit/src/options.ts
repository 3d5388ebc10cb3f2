/** Options of a stand-in: command-line flags, each with an environment variable of the same meaning. The flag wins. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { cannotStart } from './stand-in';

export interface Option<Schema extends z.ZodType = z.ZodType> {
  /** The environment variables of the same meaning; the first that is set counts. */
  variables: string[];
  /** One line for `--help`, with the default. */
  about: string;
  schema: Schema;
  /** Takes no value: `--misbehaves`. */
  isSwitch?: true;
}

/** By name: `keyFile` is the flag `--key-file`. */
export type Options = Record<string, Option>;
export type Values<Table extends Options> = { [Name in keyof Table]: z.output<Table[Name]['schema']> };

/** What a process is given at its start. */
export interface Given {
  environment: Record<string, string | undefined>;
  words?: string[];
}

export const flagOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function flagsIn(options: Options, words: string[]): Record<string, string | boolean | undefined> {
  const known = Object.entries(options).map(([name, { isSwitch }]) => {
    return [flagOf(name), { type: isSwitch ? ('boolean' as const) : ('string' as const) }] as const;
  });
  try {
    return parseArgs({ args: words, options: Object.fromEntries(known) }).values;
  } catch (fault) {
    const [sentence] = String((fault as Error).message).split('. ');
    throw cannotStart(`${sentence}; --help lists the options`, fault);
  }
}

function textOf(name: string, { variables }: Option, flags: ReturnType<typeof flagsIn>, { environment }: Given) {
  const flag = flags[flagOf(name)];
  if (flag !== undefined) return { label: `--${flagOf(name)}`, text: String(flag) };
  const variable = variables.find((each) => environment[each]);
  if (variable) return { label: variable, text: environment[variable] };
  return { label: [`--${flagOf(name)}`, ...variables].join(' or '), text: undefined };
}

/** Reads all options. Throws a StartFault that names everything wrong. */
export function valuesOf<Table extends Options>(options: Table, given: Given): Values<Table> {
  const flags = flagsIn(options, given.words ?? []);
  const faults: string[] = [];
  const read = Object.entries(options).map(([name, option]) => {
    const { label, text } = textOf(name, option, flags, given);
    const { data, error } = option.schema.safeParse(text);
    if (error && text === undefined) faults.push(`${label} is missing`);
    else for (const { path, message } of error?.issues ?? []) faults.push(`${[label, ...path].join('.')}: ${message}`);
    return [name, data];
  });
  if (faults.length > 0) throw cannotStart(faults.join('; '));
  return Object.fromEntries(read);
}

/** The text of `--help`. */
export function helpFor(about: string, options: Options): string {
  const lines = Object.entries(options).map(([name, { about: meaning, variables, isSwitch }]) => {
    const flag = `--${flagOf(name)}${isSwitch ? '' : ' …'}`;
    return `  ${flag}\n      ${meaning}\n      ${variables.join(', ')}`;
  });
  return [about, '', 'Options, each with its environment variable:', '', ...lines].join('\n');
}

const isJson = (text: string) => /^\s*[[{]/.test(text);

/** An option that holds JSON, or names a file of JSON. */
export function json<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .transform((given, context) => {
      try {
        return JSON.parse(isJson(given) ? given : readFileSync(given, 'utf8')) as unknown;
      } catch {
        context.addIssue(isJson(given) ? 'is not JSON' : 'is neither JSON nor a file of JSON');
        return z.NEVER;
      }
    })
    .pipe(schema);
}

export const port = z.coerce.number().int().min(1).max(65535);

/** Stand-ins listen on loopback only. */
export const host = z.enum(['localhost', '127.0.0.1']);

export const isTrue = z
  .enum(['true', 'false'], 'must be true or false')
  .default('false')
  .transform((text) => text === 'true');
