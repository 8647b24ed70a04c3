import { date, requiredText } from './field.ts';

/** When a letter left, and by which number it is tracked. */
export const left = {
  dispatchedOn: date,
  trackingNumber: requiredText(40)
    .regex(/^[A-Za-z0-9 ]{8,40}$/u, 'not-a-tracking-number')
    .nullable(),
};

interface TrackedDispatch {
  readonly way: string;
  readonly trackingNumber: string | null;
}
/** Only a registered letter is tracked, and always. */
export const isTracked = ({ way, trackingNumber }: TrackedDispatch): boolean =>
  way !== 'registered-post' || trackingNumber !== null;
export const TRACKING_REQUIRED = { path: ['trackingNumber'], message: 'required' };
