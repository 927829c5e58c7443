export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

/** Border, ground and text of a tone; every pair passes AA. */
export const toneClass: Record<Tone, string> = {
  neutral: 'border-line bg-canvas text-ink-soft',
  info: 'border-brand-200 bg-brand-50 text-brand-700',
  success: 'border-success-line bg-success-tint text-success',
  warning: 'border-warning-line bg-warning-tint text-warning',
  danger: 'border-danger-line bg-danger-tint text-danger',
};

export const toneText: Record<Tone, string> = {
  neutral: 'text-ink',
  info: 'text-brand-700',
  success: 'text-success',
  warning: 'text-warning',
  danger: 'text-danger',
};

export const toneDot: Record<Tone, string> = {
  neutral: 'bg-line-strong',
  info: 'bg-brand-600',
  success: 'bg-success',
  warning: 'bg-warning',
  danger: 'bg-danger',
};
