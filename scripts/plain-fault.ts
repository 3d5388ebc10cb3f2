/** A fault that one sentence explains: it is printed without a stack, and the command ends with code 1. */
export class PlainFault extends Error {}

/** The code that Node gives an error of the system, such as ENOENT. */
export function codeOf(error: unknown): string | undefined {
  const isOfSystem = typeof error === 'object' && error !== null && 'code' in error;
  return isOfSystem && typeof error.code === 'string' ? error.code : undefined;
}

/** Runs a command's main function; prints a PlainFault as its sentence, anything else whole. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof PlainFault ? error.message : error);
    process.exit(1);
  }
}
