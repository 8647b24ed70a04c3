interface Resolvers {
  readonly promise: Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

// PDF.js calls `Promise.withResolvers`, which its build for older browsers takes for granted and Chromium 114, the one
// of the closed-network runtime, does not have. Imported before PDF.js, in the window and in its worker.
const constructor: PromiseConstructor & { withResolvers?: () => Resolvers } = Promise;

constructor.withResolvers ??= () => {
  let resolve: Resolvers['resolve'] = () => undefined;
  let reject: Resolvers['reject'] = () => undefined;
  const promise = new Promise<unknown>((resolvePromise, rejectPromise) => {
    resolve = resolvePromise;
    reject = rejectPromise;
  });
  return { promise, resolve, reject };
};
