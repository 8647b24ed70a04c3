import { useState } from 'react';
import type { Organisation } from '../../../src/domain/organisation.ts';
import type { VaultStatus } from '../../../src/api/views.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { setup as words } from '../../text/fi/setup.ts';
import { OrganisationStep } from './organisation-step.tsx';
import { PasswordStep } from './password-step.tsx';
import { PlaceStep } from './place-step.tsx';
import { RecoveryKeyStep } from './recovery-key-step.tsx';
import './setup.css';

type Step = 1 | 2 | 3;

/**
 * First start in three steps. The organisation is typed before there is a vault to keep it in, so it waits here and is
 * saved right after the vault was made. What a stopped set-up left undone is asked again after unlocking.
 */
export function SetupPage({ vault }: { readonly vault: Exclude<VaultStatus, { state: 'locked' }> }) {
  const [chosenStep, setStep] = useState<Step>(1);
  const [organisation, setOrganisation] = useState<Organisation | null>(null);
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  // The folder of the last start: known by name, but without a vault in it now.
  const [folderAtStart] = useState(vault.state === 'absent' ? vault.folderName : null);
  const step = vault.state === 'open' ? stepOfOpenVault(vault.organisationSaved, organisation) : chosenStep;

  return (
    <main className="gate">
      <div className="gate-panel gate-wide stack">
        <PageHeader key={step} title={words.title} aside={words.stepOf(step)} />
        <ol className="setup-steps">
          {words.steps.map((label, index) => (
            <li key={label} aria-current={index + 1 === step ? 'step' : undefined}>
              {index + 1}. {label}
            </li>
          ))}
        </ol>
        {step === 1 && (
          <PlaceStep
            missingFolder={vault.folderName === folderAtStart ? folderAtStart : null}
            onChosen={() => setStep(2)}
          />
        )}
        {step === 2 && (
          <OrganisationStep
            initial={organisation}
            vaultOpen={vault.state === 'open'}
            onBack={vault.state === 'open' ? null : () => setStep(1)}
            onDone={(typed) => {
              setOrganisation(typed);
              setStep(3);
            }}
          />
        )}
        {step === 3 &&
          (vault.state === 'open' || recoveryKey !== null ? (
            <RecoveryKeyStep
              recoveryKey={recoveryKey}
              unsavedOrganisation={vault.state === 'open' && vault.organisationSaved ? null : organisation}
            />
          ) : (
            organisation !== null && (
              <PasswordStep
                contactPerson={organisation.contactPerson.name}
                onBack={() => setStep(2)}
                onCreated={setRecoveryKey}
              />
            )
          ))}
      </div>
    </main>
  );
}

function stepOfOpenVault(organisationSaved: boolean, typed: Organisation | null): Step {
  return organisationSaved || typed !== null ? 3 : 2;
}
