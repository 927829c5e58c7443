import clsx from 'clsx';
import Link from 'next/link';
import type { ButtonHTMLAttributes, ReactNode } from 'react';

export type ButtonVariant = 'primary' | 'secondary' | 'danger' | 'ghost';
export type ButtonSize = 'small' | 'medium';

const variants: Record<ButtonVariant, string> = {
  primary: 'border-brand-600 bg-brand-600 text-white hover:border-brand-700 hover:bg-brand-700',
  secondary: 'border-line-strong bg-surface text-ink hover:bg-brand-50 hover:border-brand-600',
  danger: 'border-danger bg-danger text-white hover:border-danger-strong hover:bg-danger-strong',
  ghost: 'border-transparent bg-transparent text-brand-700 hover:bg-brand-50',
};

const sizes: Record<ButtonSize, string> = {
  small: 'h-7 px-2.5 text-[13px]',
  medium: 'h-9 px-4 text-sm',
};

export const buttonClass = (variant: ButtonVariant, size: ButtonSize, className?: string): string =>
  clsx(
    'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-control border font-medium whitespace-nowrap',
    'transition-colors pointer-coarse:min-h-11 pointer-coarse:min-w-11 print:hidden',
    'disabled:cursor-not-allowed disabled:opacity-60',
    variants[variant],
    sizes[size],
    className,
  );

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> &
  Readonly<{ variant?: ButtonVariant; size?: ButtonSize }>;

export function Button({
  variant = 'primary',
  size = 'medium',
  type = 'button',
  className,
  ...rest
}: ButtonProps) {
  return <button type={type} className={buttonClass(variant, size, className)} {...rest} />;
}

type ButtonLinkProps = Readonly<{
  href: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Set for files (PDF): the browser fetches them itself, in a new tab. */
  external?: boolean;
  className?: string;
  children: ReactNode;
}>;

export function ButtonLink(props: ButtonLinkProps) {
  const { href, variant = 'secondary', size = 'medium', external, className, children } = props;
  const classes = buttonClass(variant, size, className);
  if (!external) {
    return (
      <Link href={href} className={classes}>
        {children}
      </Link>
    );
  }
  return (
    <a href={href} target="_blank" rel="noopener" className={classes}>
      {children}
    </a>
  );
}
