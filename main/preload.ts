import { contextBridge, ipcRenderer } from 'electron';

/** The whole bridge: it does not grow with the features. */
contextBridge.exposeInMainWorld('kirjaamo', {
  core: (method: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('core', method, input),
  host: (method: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('host', method, input),
  onEvent: (listener: (event: unknown) => void): (() => void) => {
    // The IPC event object would hand ipcRenderer to the page: only the payload goes on.
    const relay = (_: unknown, event: unknown): void => listener(event);
    ipcRenderer.on('event', relay);
    return () => {
      ipcRenderer.off('event', relay);
    };
  },
});
