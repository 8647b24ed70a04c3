import { Drawer } from '@mantine/core';
import { keys } from '../text/fi/navigation.ts';

/** F1: every key the desk knows. */
export function KeyHelp({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={keys.title}
      closeButtonProps={{ 'aria-label': keys.close }}
    >
      <table className="key-table">
        <tbody>
          {keys.rows.map(([key, what]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Drawer>
  );
}
