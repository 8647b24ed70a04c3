import { letterExists } from '../domain/letter.ts';
import { accessReplyContent } from './access-reply.ts';
import { answerContent } from './answer.ts';
import { erasedContent, notErasedContent } from './erasure.ts';
import { extensionContent } from './extension.ts';
import { feeContent } from './fee.ts';
import type { LetterContent } from './letter-content.ts';
import type { LetterOrder } from './letter-order.ts';
import { banContent, banWithdrawalContent } from './marketing-ban.ts';
import { objectionContent } from './objection.ts';
import { portabilityContent } from './portability.ts';
import { questionContent } from './question.ts';
import { receiptContent } from './receipt.ts';
import { recipientNoticeContent } from './recipient-notice.ts';
import { correctedContent, notCorrectedContent } from './rectification.ts';
import { refusalCertificateContent } from './refusal-certificate.ts';
import { liftingContent, restrictionContent } from './restriction.ts';

/**
 * What a letter says, by its kind and the law of the day.
 * @throws RangeError when that law knows no such letter, or the decision lacks what the letter tells.
 */
export function letterContent(order: LetterOrder): LetterContent {
  if (!letterExists(order.kind, order.facts.regime)) {
    throw new RangeError(`The law of ${order.facts.regime} knows no letter ${order.kind}`);
  }
  switch (order.kind) {
    case 'K1':
      return receiptContent(order.facts);
    case 'K2':
    case 'K3':
      return questionContent(order.facts, order.inquiry);
    case 'K4a':
    case 'K4b':
      return accessReplyContent(order.kind, order.facts);
    case 'K5':
      return refusalCertificateContent(order.facts);
    case 'K6a':
      return correctedContent(order.facts);
    case 'K6b':
      return notCorrectedContent(order.facts);
    case 'K7a':
      return erasedContent(order.facts);
    case 'K7b':
      return notErasedContent(order.facts);
    case 'K8':
      return banContent(order.facts);
    case 'K8b':
      return banWithdrawalContent(order.facts);
    case 'K9':
      return extensionContent(order.facts, order.extension);
    case 'K10':
      return feeContent(order.facts, order.fee);
    case 'K11':
      return recipientNoticeContent(order.facts, order.notice);
    case 'K12':
      return restrictionContent(order.facts);
    case 'K13':
      return liftingContent(order.facts, order.lifting);
    case 'K14':
      return portabilityContent(order.facts);
    case 'K15':
      return objectionContent(order.facts);
    case 'K16':
      return answerContent(order.facts);
  }
}
