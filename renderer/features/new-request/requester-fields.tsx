import { Button, Checkbox, SegmentedControl, Title } from '@mantine/core';
import { useState } from 'react';
import { LanguageSelect } from '../../components/language-select.tsx';
import { displayName } from '../../../src/domain/person.ts';
import { REQUESTER_ROLES, type RequesterRole } from '../../../src/domain/requester.ts';
import { requesterRoleLabel } from '../../text/fi/labels.ts';
import { newRequest as words } from '../../text/fi/new-request.ts';
import { people } from '../../text/fi/people.ts';
import { IdentityCodeField } from '../people/identity-code-field.tsx';
import { PersonFields } from '../people/person-fields.tsx';
import { AskerFields } from './asker-fields.tsx';
import { KnownRequester } from './known-requester.tsx';
import { PersonSearch } from './person-search.tsx';
import { hasTypedPerson, NO_CONTACT, NO_PERSON, requestsFor, type RequestForm } from './request-form.ts';
import { SimilarPeople } from './similar-people.tsx';
import { typedName } from './typed-name.ts';

/** The path by which the core and the schema name a missing requester. */
const NAME_PATH = 'person.person.familyName';

/** Who asks, and about whom: found among the known, or a new person. `onChosen` moves on to what is asked. */
export function RequesterFields(props: { readonly form: RequestForm; readonly onChosen: () => void }) {
  const { form, onChosen } = props;
  const { person, requester, requests } = form.values;
  const [entering, setEntering] = useState(false);
  const [takeFocus, setTakeFocus] = useState<'familyName' | 'givenNames' | 'streetAddress' | null>(null);
  // What was typed of a new person waits here while the clerk looks among the known ones once more.
  const [putAside, setPutAside] = useState(NO_PERSON);
  // A resumed draft may hold a new person that was begun before.
  if (!entering && hasTypedPerson(person)) setEntering(true);

  const chooseKnown = (personId: number): void => {
    if (person.kind === 'new') setPutAside(person.person);
    setEntering(false);
    form.setFieldValue('person', { kind: 'known', personId });
    form.clearFieldError(NAME_PATH);
    onChosen();
  };
  const enterNew = (typed: string): void => {
    const name = typedName(typed);
    const fields = { ...putAside, ...name };
    setTakeFocus(
      name.familyName === '' ? 'familyName' : name.givenNames === '' ? 'givenNames' : 'streetAddress',
    );
    setEntering(true);
    form.setFieldValue('person', { kind: 'new', person: fields });
    form.clearFieldError(NAME_PATH);
  };
  const searchAgain = (): void => {
    if (person.kind === 'new') setPutAside(person.person);
    setEntering(false);
    form.setFieldValue('person', { kind: 'new', person: NO_PERSON });
    window.requestAnimationFrame(() => form.getInputNode(NAME_PATH)?.focus());
  };

  const chooseRole = (role: RequesterRole): void => {
    const contact = requester.role === 'self' ? NO_CONTACT : requester.contact;
    form.setFieldValue('requester', role === 'self' ? { role } : { role, contact });
    form.setFieldValue('requests', requestsFor(role, requests));
  };

  return (
    <fieldset className="panel" aria-labelledby="requester">
      <div className="subheading">
        <Title order={2} id="requester">
          {words.requester}
        </Title>
        <SegmentedControl
          aria-label={words.role}
          size="xs"
          transitionDuration={0}
          value={requester.role}
          data={REQUESTER_ROLES.map((value) => ({ value, label: requesterRoleLabel[value] }))}
          onChange={(picked) => {
            const role = REQUESTER_ROLES.find((candidate) => candidate === picked);
            if (role !== undefined) chooseRole(role);
          }}
        />
      </div>
      {requester.role === 'heir' && <output className="notice">{words.heirWhy}</output>}
      {requester.role !== 'self' && <strong>{words.dataSubject[requester.role]}</strong>}
      {person.kind === 'known' && (
        <KnownRequester personId={person.personId} change={words.changeRequester} onChange={searchAgain} />
      )}
      {person.kind === 'new' && !entering && (
        <PersonSearch
          error={form.errors[NAME_PATH]}
          data-path={NAME_PATH}
          initialText={displayName(putAside)}
          onKnown={chooseKnown}
          onNew={enterNew}
        />
      )}
      {person.kind === 'new' && entering && (
        <>
          <div className="subheading">
            <strong>{words.newPerson}</strong>
            <Button variant="subtle" size="compact-sm" onClick={searchAgain}>
              {words.backToSearch}
            </Button>
          </div>
          <PersonFields field={(name) => form.getInputProps(`person.person.${name}`)} takeFocus={takeFocus}>
            <IdentityCodeField field={form.getInputProps('person.person.identityCode')} />
          </PersonFields>
          {requester.role === 'self' && (
            <LanguageSelect className="narrow-field" {...form.getInputProps('person.person.language')} />
          )}
          <Checkbox
            label={people.nonDisclosure}
            description={people.nonDisclosureHint}
            {...form.getInputProps('person.person.nonDisclosure', { type: 'checkbox' })}
          />
          <SimilarPeople person={person.person} onChoose={chooseKnown} />
        </>
      )}
      {requester.role !== 'self' && (
        <AskerFields
          field={(name) => form.getInputProps(`requester.contact.${name}`)}
          language={form.getInputProps('requester.contact.language')}
          role={requester.role}
        />
      )}
    </fieldset>
  );
}
