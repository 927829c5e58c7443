import type { UserRole } from '@/lib/domain/access/permissions';
import { ROLE_LABELS } from '@/lib/format/labels-access';

/** What a person's role is called: one of the three, or the company's own by its name. */
export const roleOf = ({
  role,
  ownRoleName,
}: Readonly<{ role: UserRole; ownRoleName: string | null }>): string =>
  role === 'own' ? (ownRoleName ?? '') : ROLE_LABELS[role];
