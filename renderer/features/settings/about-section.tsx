import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { host } from '../../api.ts';
import { useDesk } from '../../desk.tsx';
import { settingsWords as words } from '../../text/fi/settings.ts';

/** What runs here, for whoever is asked for help. */
export function AboutSection() {
  const { vault } = useDesk();
  const info = useQuery({ queryKey: ['host', 'app.info'], queryFn: () => host('app.info', {}) });
  const rows = [
    [words.version, info.data?.version],
    [words.electron, info.data?.electron],
    [words.platform, info.data?.platform],
    [words.vault, vault.folderName],
    [words.user, vault.user.name],
  ] as const;
  return (
    <section className="panel">
      <Title order={2}>{words.aboutTitle}</Title>
      <table className="key-table">
        <tbody>
          {rows.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
