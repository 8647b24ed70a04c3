import { PageHeader } from '../../components/page-header.tsx';
import { bans as words } from '../../text/fi/bans.ts';
import { BansRegister } from './bans-register.tsx';
import { ListCheckPanel } from './list-check-panel.tsx';
import { PersonCheck } from './person-check.tsx';
import './bans.css';

/** May we send, to one person or to a list; below, who has banned what. */
export function BansPage() {
  return (
    <div className="page">
      <PageHeader title={words.title} />
      <div className="bans-checks">
        <PersonCheck />
        <ListCheckPanel />
      </div>
      <BansRegister />
    </div>
  );
}
