import { randomBytes } from 'node:crypto';

/**
 * Logs a bug under a random number, one line on standard error, and returns the number. The line has the class of the
 * error and where it was thrown, never its message, which may quote what somebody typed.
 */
export function logIncident(error: unknown): string {
  const incident = randomBytes(4).toString('hex');
  process.stderr.write(`${[`incident ${incident}`, classOf(error), ...framesOf(error)].join(' | ')}\n`);
  return incident;
}

function classOf(error: unknown): string {
  return error instanceof Error ? error.constructor.name : typeof error;
}

function framesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error) || error.stack === undefined) return [];
  const { stack, message } = error;
  // The stack begins with the message, which may have lines of its own.
  const afterMessage = stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : stack;
  return afterMessage
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '));
}
