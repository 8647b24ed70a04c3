/**
 * Tells the person at the terminal what is going on. On standard error, so that the standard output of a
 * script holds its result and nothing else.
 */
export function say(line) {
  process.stderr.write(`kirjaamo: ${line}\n`);
}

/** Stops the script with a message meant for the person at the terminal; no stack trace, exit code 1. */
export function stop(...lines) {
  for (const line of lines) say(line);
  process.exit(1);
}
