import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import 'dayjs/locale/fi';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { createQueryClient } from './core-queries.ts';
import { Gate } from './gate.tsx';
import { putFormsAwayWhenAsked } from './lock.ts';
import { theme } from './theme.ts';

/** The window: providers around the gate. No style element is ever added: see `styles/theme.css`. */
export function App() {
  const [client] = useState(createQueryClient);
  useEffect(putFormsAwayWhenAsked, []);
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme="light"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <DatesProvider settings={{ locale: 'fi', firstDayOfWeek: 1 }}>
        <QueryClientProvider client={client}>
          <Gate />
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  );
}
