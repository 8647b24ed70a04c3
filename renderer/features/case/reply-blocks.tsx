import { Anchor, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { Link } from 'wouter';
import { ACCESS_REPLY_BLOCKS } from '../../../src/domain/access-reply-checklist.ts';
import type { BlockStatus } from '../../../src/domain/access-reply-checklist.ts';
import { isGdpr } from '../../../src/domain/regime.ts';
import type { CaseRequest, ReplyState } from '../../../src/api/views.ts';
import { letterDraft as words } from '../../text/fi/decision.ts';
import { replyBlockLabel } from '../../text/fi/labels.ts';
import { stepPath, type LivingCase } from './case-steps.ts';

/** The blocks that the law asks for, in the order of the letter; a missing one leads to where it is filled. */
export function ReplyBlocks(props: {
  readonly detail: LivingCase;
  readonly request: CaseRequest;
  readonly reply: ReplyState;
  readonly focusField: (path: string) => void;
}) {
  const { detail, request, reply, focusField } = props;
  const { blocks, missing } = reply;
  return (
    <section aria-label={words.blocks} className="stack-tight">
      <Title order={3}>{words.blocks}</Title>
      <output>{missing.length === 0 ? words.allFilled : words.missingCount(missing.length)}</output>
      <ul className="plain-list reply-blocks">
        {blocks.map((status) => (
          <li key={status.block} data-missing={status.missing}>
            {status.missing ? (
              <IconAlertTriangle size={16} aria-hidden />
            ) : (
              <IconCheck size={16} aria-hidden />
            )}
            <span>
              {replyBlockLabel[status.block]}{' '}
              {isGdpr(detail.regime) && (
                <span className="small muted">
                  {ACCESS_REPLY_BLOCKS[status.block].article.replace('-', '–')}
                </span>
              )}
            </span>
            {status.missing ? (
              <FillLink detail={detail} request={request} status={status} focusField={focusField} />
            ) : (
              <span className="small muted">{words.ok}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function FillLink(props: {
  readonly detail: LivingCase;
  readonly request: CaseRequest;
  readonly status: BlockStatus;
  readonly focusField: (path: string) => void;
}) {
  const { detail, request, status, focusField } = props;
  const label = words.fillBlock(replyBlockLabel[status.block]);
  switch (ACCESS_REPLY_BLOCKS[status.block].place) {
    case 'search':
      return (
        <Link
          href={stepPath(detail.id, 'search', {
            requestId: request.id,
            taskId: request.tasks.find(({ registerId }) => registerId === status.registerId)?.id ?? null,
          })}
          aria-label={label}
        >
          {words.fill}
        </Link>
      );
    case 'organisation':
      return (
        <Link href="/asetukset?osa=organisaatio" aria-label={label}>
          {words.fill}
        </Link>
      );
    case 'draft':
      return (
        <Anchor
          component="button"
          type="button"
          aria-label={label}
          onClick={() => focusField('draft.searchTerms')}
        >
          {words.fill}
        </Anchor>
      );
  }
}
