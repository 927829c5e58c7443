import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Permission } from '@/lib/domain/access/permissions';
import { actionLabel } from '@/lib/format/labels-access';
import { PERMISSION_AREAS } from '@/lib/format/permission-areas';

export type MatrixRole = Readonly<{
  key: string;
  name: ReactNode;
  /** Who has it */
  people: readonly string[];
  has: (permission: Permission) => boolean;
}>;

/** Who can do what: the acts down, the roles across, and under each role the people who have it. */
export function PermissionMatrix({ roles }: Readonly<{ roles: readonly MatrixRole[] }>) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-sm">
        <caption className="sr-only">角色与权限</caption>
        <thead>
          <tr className="border-b border-line bg-ground">
            <th scope="col" className="sticky left-0 bg-ground px-3 py-2 text-left align-top font-medium">
              权限
            </th>
            {roles.map(({ key, name, people }) => (
              <th key={key} scope="col" className="min-w-28 px-3 py-2 text-center align-top font-medium">
                {name}
                <span className="block text-[13px] font-normal text-ink-soft">
                  {people.length > 0 ? people.join('、') : '暂无人员'}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        {PERMISSION_AREAS.map(({ title, permissions }) => (
          <tbody key={title}>
            <tr className="border-b border-line bg-ground/60">
              <th
                scope="rowgroup"
                colSpan={roles.length + 1}
                className="px-3 py-1.5 text-left text-[13px] font-semibold text-ink-soft"
              >
                {title}
              </th>
            </tr>
            {permissions.map((permission) => (
              <tr key={permission} className="border-b border-line">
                <th scope="row" className="sticky left-0 bg-surface px-3 py-1.5 text-left font-normal">
                  {actionLabel(permission)}
                </th>
                {roles.map(({ key, has }) => (
                  <td key={key} className="px-3 py-1.5 text-center">
                    <Mark isGranted={has(permission)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Mark({ isGranted }: Readonly<{ isGranted: boolean }>) {
  return (
    <>
      {isGranted && <Check aria-hidden className="mx-auto size-4 text-brand-700" />}
      <span className="sr-only">{isGranted ? '有' : '无'}</span>
    </>
  );
}
