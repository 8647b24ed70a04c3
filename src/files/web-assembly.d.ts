/** What Node has of WebAssembly and its types leave out; of all that, what the readers of files need. */
declare namespace WebAssembly {
  type Imports = object;
  type Exports = object;

  /** Compiled code. Any number of instances can be made of it, each with a memory of its own. */
  type Module = object;

  class Instance {
    readonly exports: Exports;
    constructor(module: Module, imports: Imports);
  }

  function compile(bytes: Uint8Array): Promise<Module>;
}
