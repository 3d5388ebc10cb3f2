/** A fault that one sentence explains: it is printed without a stack, and the command ends with code 1. */
export class PlainFault extends Error {}

/** Runs a command's main function; prints a PlainFault as its sentence, anything else whole. */
export async function runCommand(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof PlainFault ? error.message : error);
    process.exit(1);
  }
}
