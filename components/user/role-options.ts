// The roles that a person can be given: the three of the portal, then the company's own.
import { ROLE_OPTIONS } from '@/lib/format/labels-access';

export type RoleOption = Readonly<{ value: string; label: string }>;

type OwnRole = Readonly<{ id: number; name: string }>;

export const roleOptionsWith = (own: readonly OwnRole[]): readonly RoleOption[] => [
  ...ROLE_OPTIONS,
  ...own.map(({ id, name }) => ({ value: `own:${id}`, label: name })),
];
