import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { AppEvent, MenuCommand } from '../src/api/contract.ts';

/** The system's menu, in Finnish. The window listens to the same keys itself, so the menu only shows them. */
export function setMenu(tell: (event: AppEvent) => void): void {
  const item = (label: string, accelerator: string, command: MenuCommand): MenuItemConstructorOptions => ({
    label,
    accelerator,
    registerAccelerator: false,
    click: () => tell({ name: 'menu', payload: { command } }),
  });
  const pages = ['Tänään', 'Pyynnöt', 'Saapuneet', 'Henkilöt', 'Kiellot', 'Kirjeet'];
  const template: MenuItemConstructorOptions[] = [
    {
      label: 'Kirjaamo',
      submenu: [
        item('Uusi pyyntö', 'Ctrl+N', 'new-request'),
        item('Tulosta', 'Ctrl+P', 'print'),
        { type: 'separator' },
        item('Lukitse', 'Ctrl+L', 'lock'),
        { label: 'Lopeta', accelerator: 'CommandOrControl+Q', click: () => app.quit() },
      ],
    },
    {
      label: 'Muokkaa',
      submenu: [
        { role: 'undo', label: 'Kumoa' },
        { role: 'redo', label: 'Tee uudelleen' },
        { type: 'separator' },
        { role: 'cut', label: 'Leikkaa' },
        { role: 'copy', label: 'Kopioi' },
        { role: 'paste', label: 'Liitä' },
        { role: 'selectAll', label: 'Valitse kaikki' },
      ],
    },
    {
      label: 'Siirry',
      submenu: [
        item('Hae luettelosta', 'Ctrl+F', 'search'),
        item('Pikahaku', 'Ctrl+K', 'palette'),
        { type: 'separator' },
        ...pages.map((label, index) => item(label, `Alt+${index + 1}`, `page-${index + 1}` as MenuCommand)),
      ],
    },
    {
      label: 'Näytä',
      submenu: [
        { role: 'zoomIn', label: 'Suurenna' },
        { role: 'zoomOut', label: 'Pienennä' },
        { role: 'resetZoom', label: 'Todellinen koko' },
        { role: 'togglefullscreen', label: 'Koko näyttö' },
      ],
    },
    { label: 'Ohje', submenu: [item('Näppäimet', 'F1', 'help')] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
