import { IconPlus } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { navigation } from '../text/fi/navigation.ts';
import { MainButton } from './main-button.tsx';

/** The main button of the pages from which a new request is begun. */
export function NewRequestButton() {
  const [, navigate] = useLocation();
  return (
    <MainButton
      title={`${navigation.newRequest} (Ctrl+N)`}
      icon={<IconPlus size={16} aria-hidden />}
      onClick={() => navigate('/pyynnot/uusi')}
    >
      {navigation.newRequest}
    </MainButton>
  );
}
