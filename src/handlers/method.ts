import type { z } from 'zod';
import type { CoreCalls, MethodInput, MethodValue } from '../api/contract.ts';
import type { CallContext, DeskContext, OperationContext } from './context.ts';
import type { House } from './house.ts';

interface Entry<Kind extends string, Context, Input, Value> {
  readonly kind: Kind;
  readonly schema: z.ZodType<Input>;
  readonly run: (context: Context, input: Input) => Value;
}

export type MethodEntry<Input, Value> =
  | Entry<'query' | 'command', DeskContext, Input, Value>
  | Entry<'operation', OperationContext, Input, Promise<Value>>
  | {
      readonly kind: 'house';
      readonly schema: z.ZodType<Input>;
      readonly run: (house: House, input: Input, call: CallContext) => Value | Promise<Value>;
    }
  | {
      readonly kind: 'house-operation';
      readonly schema: z.ZodType<Input>;
      readonly run: (house: House, input: Input, call: CallContext) => Promise<Value>;
    };

/** Every method of the contract, no other, each with the input and the value that the contract names. */
export type MethodTable = {
  readonly [Method in keyof CoreCalls]: MethodEntry<
    MethodInput<CoreCalls, Method>,
    MethodValue<CoreCalls, Method>
  >;
};

/** Reads an open vault and cannot write. */
export function query<Input, Value>(
  schema: z.ZodType<Input>,
  run: (context: DeskContext, input: Input) => Value,
): MethodEntry<Input, Value> {
  return { kind: 'query', schema, run };
}

/** Changes an open vault in one immediate transaction, which the core opens around it. */
export function command<Input, Value>(
  schema: z.ZodType<Input>,
  run: (context: DeskContext, input: Input) => Value,
): MethodEntry<Input, Value> {
  return { kind: 'command', schema, run };
}

/** Waits for devices, files or much work; can be cancelled and tells its progress when its input has an `operationId`. */
export function operation<Input, Value>(
  schema: z.ZodType<Input>,
  run: (context: OperationContext, input: Input) => Promise<Value>,
): MethodEntry<Input, Value> {
  return { kind: 'operation', schema, run };
}

/** Works without an open vault. */
export function house<Input, Value>(
  schema: z.ZodType<Input>,
  run: (house: House, input: Input, call: CallContext) => Value | Promise<Value>,
): MethodEntry<Input, Value> {
  return { kind: 'house', schema, run };
}

/** Much work without an open vault: as `operation`, beside what follows. */
export function houseOperation<Input, Value>(
  schema: z.ZodType<Input>,
  run: (house: House, input: Input, call: CallContext) => Promise<Value>,
): MethodEntry<Input, Value> {
  return { kind: 'house-operation', schema, run };
}
