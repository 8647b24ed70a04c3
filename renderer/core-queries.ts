import {
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { type CallFailure, core, coreErrorOf, type CoreInput, type CoreValue } from './api.ts';
import type { CoreMethod } from '../src/api/contract.ts';

const STATUS_KEY = ['core', 'vault.status', {}] as const;

/** Read through the window's cache. Every command makes it read again: local reads are cheap. */
export function useCoreQuery<Method extends CoreMethod>(
  method: Method,
  input: CoreInput<Method>,
  options: { readonly enabled?: boolean; readonly keepPrevious?: boolean } = {},
): UseQueryResult<CoreValue<Method>, CallFailure> {
  return useQuery<CoreValue<Method>, CallFailure>({
    queryKey: ['core', method, input],
    queryFn: () => core(method, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious === true && { placeholderData: (previous) => previous }),
  });
}

/** A command to the core; after its success everything shown is read again. */
export function useCoreCommand<Method extends CoreMethod>(
  method: Method,
): UseMutationResult<CoreValue<Method>, CallFailure, CoreInput<Method>> {
  const client = useQueryClient();
  return useMutation<CoreValue<Method>, CallFailure, CoreInput<Method>>({
    mutationFn: (input) => core(method, input),
    onSuccess: () => {
      void client.invalidateQueries();
    },
  });
}

/** Forgets everything that was read and asks for the vault's state again, which takes the desk off the screen. */
export function dropEverything(client: QueryClient): void {
  client.removeQueries({ predicate: (query) => query.queryKey[1] !== 'vault.status' });
  client.getMutationCache().clear();
  void client.resetQueries({ queryKey: STATUS_KEY });
}

/** Calls `handler` when any call was answered with "locked": the vault was closed under the window. */
export function useLockedReplies(handler: () => void): void {
  const client = useQueryClient();
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    const react = (thrown: unknown): void => {
      if (coreErrorOf(thrown).kind === 'locked') latest.current();
    };
    const stopQueries = client.getQueryCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error') react(event.action.error);
    });
    const stopCommands = client.getMutationCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error') react(event.action.error);
    });
    return () => {
      stopQueries();
      stopCommands();
    };
  }, [client]);
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Infinity,
        gcTime: 60_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
